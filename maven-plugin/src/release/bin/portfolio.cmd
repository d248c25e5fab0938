@echo off
rem Runs the program of the folder above with the Java that is found. PORTFOLIO_JAVA_OPTS is handed on, such as -Xmx2g.
setlocal
for /f "tokens=2 delims=:." %%c in ('chcp') do set "PAGE=%%c"
chcp 65001 >nul

set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo 找不到 Java。請安裝 JDK 17 以上（例如 https://adoptium.net），或設定 JAVA_HOME 後再試。 1>&2
  echo Java was not found. Install a JDK 17 or later, such as from https://adoptium.net, or set JAVA_HOME, and try again. 1>&2
  set "CODE=2"
  goto end
)

rem ... version "17.0.15" ...
set "RELEASE=17"
for /f "tokens=3" %%v in ('^""%JAVA%" -version 2^>^&1 ^| findstr /c:" version "^"') do set "QUOTED=%%~v"
for /f "tokens=1 delims=.-+" %%v in ("%QUOTED%") do set "RELEASE=%%v"
if %RELEASE% LSS 17 (
  echo Java 太舊：這是第 %RELEASE% 版，需要 17 以上。請安裝新版，或把 JAVA_HOME 指到新版後再試。 1>&2
  echo Java is too old: this is release %RELEASE%, 17 or later is needed. Install a newer one, or point JAVA_HOME at it, and try again. 1>&2
  set "CODE=2"
  goto end
)

rem Most runs end before the second compiler of Java pays for itself; whoever gives an -XX option of their own decides alone.
set "QUICK=-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
echo "%PORTFOLIO_JAVA_OPTS%" | findstr /c:"-XX:" >nul && set "QUICK="
"%JAVA%" %QUICK% %PORTFOLIO_JAVA_OPTS% -jar "%~dp0..\portfolio.jar" %*
set "CODE=%ERRORLEVEL%"

:end
chcp %PAGE% >nul
exit /b %CODE%

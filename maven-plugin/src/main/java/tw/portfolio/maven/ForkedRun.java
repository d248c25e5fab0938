package tw.portfolio.maven;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import tw.portfolio.Compiler;
import tw.portfolio.Goal;
import tw.portfolio.Settings;
import tw.portfolio.cli.FreshProcess;

/** Runs the compiler beside a Maven that was started in a locale without Chinese characters. */
final class ForkedRun {
    private static final int FINDINGS = 1;

    void run(Goal goal, Settings settings) throws MojoExecutionException, MojoFailureException {
        List<String> arguments = new ArrayList<>(List.of(goal.word()));
        arguments.addAll(settings.arguments());
        int code;
        try {
            code = FreshProcess.run(classPath(), arguments);
        } catch (IOException e) {
            throw new MojoExecutionException(String.valueOf(e.getMessage()), e);
        }
        if (code == FINDINGS) {
            throw new MojoFailureException("檢查結果如上 (the findings stand above)");
        }
        if (code != 0) {
            throw new MojoExecutionException("原因如上 (the cause stands above)");
        }
    }

    private static String classPath() {
        List<String> jars = new ArrayList<>();
        for (URL jar : ((URLClassLoader) Compiler.class.getClassLoader()).getURLs()) {
            jars.add(Path.of(URI.create(jar.toString())).toString());
        }
        return String.join(File.pathSeparator, jars);
    }
}

package tw.portfolio.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import tw.portfolio.BuildRequest;
import tw.portfolio.Doctor;
import tw.portfolio.Goal;
import tw.portfolio.SettingException;
import tw.portfolio.Settings;
import tw.portfolio.doctor.Checkup;
import tw.portfolio.doctor.CheckupText;
import tw.portfolio.forge.Forge;

/** The verb {@code doctor}. */
final class DoctorCommand {
    private final Terminal terminal;
    private final Clock clock;

    DoctorCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /** Runs it and returns the exit code. */
    int run(Settings settings, Optional<Forge> forge) throws IOException, SettingException {
        BuildRequest request = settings.request(Goal.CHECK, clock.instant());
        Checkup checkup = Doctor.look(request, forge);
        new CheckupText(request.languages()).write(checkup, terminal.out());
        boolean failed =
                checkup.advice().stream().anyMatch(advice -> advice.severity().compareTo(request.failOn()) >= 0);
        return failed ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }
}

package tw.portfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.certification.CaseSchool;

/** A record under another path is no other record where its bytes are the same, and its history says so at both paths. */
class RenamedTest {
    private static final String TERM = "students/114/1140101/outcomes/114-1/";
    private final Typed typed = new Typed(Clock.fixed(CaseSchool.CLOCK, ZoneOffset.UTC));

    @TempDir
    Path folder;

    @Test
    void bothPathsTellOfEachOther() throws IOException {
        Path repository = CaseSchool.replay(CaseSchool.CASES.resolve("39-renamed-by-direct-push"), folder)
                .location();
        assertTrue(told(repository, "renamed").contains("同一份內容換了路徑，原在 " + TERM + "river"), typed.out());
        assertTrue(told(repository, "river").contains("同一份內容換了路徑，現在 " + TERM + "renamed"), typed.out());
    }

    private String told(Path repository, String id) {
        typed.forget();
        assertEquals(0, typed.run("history", TERM + id, "--repository", repository.toString()), typed.err());
        return typed.out();
    }
}

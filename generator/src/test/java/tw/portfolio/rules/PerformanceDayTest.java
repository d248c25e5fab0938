package tw.portfolio.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What had begun is certified, be its end still ahead; what had not is told. */
class PerformanceDayTest extends CompliantSchool {
    private static final Instant WITHIN = Instant.parse("2026-11-20T02:00:00Z");

    @Test
    void whatIsDatedByItsTermHasBegunWithIt() throws IOException {
        write("category: flexible", "kind: self-directed\norganiser: 圖書館\nterm: 115-1\nhours-per-week: 2\nweeks: 9");
        assertEquals(List.of(), found());
    }

    @Test
    void whatTakesSeveralDaysHasBegunOnItsFirst() throws IOException {
        write("category: work", "date: 2026-11-20");
        assertEquals(List.of(), found());
    }

    @Test
    void whatIsStillToComeIsTold() throws IOException {
        write("category: work", "date: 2026-11-21");
        assertEquals(List.of("2026-11-21 2026-11-20"), found());
    }

    private void write(String category, String dated) throws IOException {
        Path file = folder.resolve("kept/students/115/1150101/performances/115/thing/performance.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "---\n%s\ntitle: 作品\nsummary: 一句話。\n%s\n---\n內文。\n".formatted(category, dated));
    }

    private List<String> found() throws IOException {
        return Rules.checkRecords(school("kept", WITHIN)).stream()
                .filter(finding -> finding.rule().equals(PerformanceDayRule.TO_COME))
                .map(finding -> finding.values().get("found").zh() + " "
                        + finding.values().get("day").zh())
                .toList();
    }
}

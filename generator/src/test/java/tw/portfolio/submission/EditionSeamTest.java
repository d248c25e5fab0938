package tw.portfolio.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tw.portfolio.certification.Publication;
import tw.portfolio.certification.VerdictKind;
import tw.portfolio.model.edition.Cap;
import tw.portfolio.model.edition.CapSubject;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.regulation.Editions;

/** A school year's works go out in one package though another edition came into force with its second term: each term by its own. */
class EditionSeamTest {
    private static final Pattern BEYOND = Pattern.compile("\"path\":\"([^\"]*)\",\"reason\":\"beyond-cap\"");

    /** In force since the second term of 115: of a term one outcome, of a school year two selected. */
    private static final Edition NARROW = SmallSchool.EDITION
            .withCaps(SmallSchool.EDITION.caps().stream()
                    .map(EditionSeamTest::narrowed)
                    .toList())
            .heldFrom(LocalDate.of(2027, 2, 1));

    private static Cap narrowed(Cap cap) {
        int limit = cap.subject() == CapSubject.OUTCOME_ENTERED
                ? 1
                : cap.subject() == CapSubject.OUTCOME_SELECTED ? 2 : cap.limit();
        return new Cap(
                cap.rule(),
                cap.subject(),
                cap.per(),
                limit,
                cap.clause(),
                cap.quotation(),
                cap.reading(),
                cap.readingEn(),
                cap.origin());
    }

    @Test
    void eachTermKeepsItsOwnNumbers() throws IOException {
        assertEquals(
                List.of("115-1/guested", "115-1/transferred", "115-2/retaken"),
                beyond(new Editions(List.of(NARROW, SmallSchool.EDITION))));
    }

    /** What an edition says that came later reaches neither the term before nor the selection of a year that had begun. */
    @Test
    void theLaterOneAloneWouldKeepBackMore() throws IOException {
        assertEquals(List.of("115-1/guested", "115-1/transferred"), beyond(Editions.only(SmallSchool.EDITION)));
        List<String> all = beyond(Editions.only(NARROW.heldFrom(LocalDate.of(2026, 8, 1))));
        assertEquals(7, all.size(), all::toString);
    }

    private static List<String> beyond(Editions editions) throws IOException {
        Publication made = SmallSchool.read(Packages.SCHOOL)
                .publication(entry -> VerdictKind.CERTIFIED, false, SmallSchool.EDITION);
        Publication by = new Publication(made.certified(), editions, made.stamp(), made.catalogue());
        Map<String, byte[]> files = SmallSchool.bytes(new Packager(by).artifacts());
        String manifest = Packages.text(files, "manifest.json").replaceAll("\\s", "");
        return List.copyOf(new TreeSet<>(BEYOND.matcher(manifest)
                .results()
                .map(MatchResult.class::cast)
                .map(found -> found.group(1))
                .filter(path -> path.contains("/1150101/outcomes/"))
                .map(path -> path.replaceFirst("^.*/outcomes/", ""))
                .toList()));
    }
}

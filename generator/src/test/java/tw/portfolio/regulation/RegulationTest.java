package tw.portfolio.regulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tw.portfolio.model.SchoolYear;

/** The only place where the numbers of the regulation are asserted. */
class RegulationTest {
    private final Regulation regulation = Regulation.shipped();

    @Test
    void theEditionOf108HasItsFourCaps() {
        Map<CapSubject, Integer> caps = regulation.edition("yungfeng-108").orElseThrow().caps().stream()
                .collect(Collectors.toMap(Cap::subject, Cap::limit));
        assertEquals(
                Map.of(
                        CapSubject.OUTCOME_ENTERED, 5,
                        CapSubject.OUTCOME_SELECTED, 6,
                        CapSubject.PERFORMANCE_ENTERED, 15,
                        CapSubject.PERFORMANCE_SELECTED, 10),
                caps);
    }

    @Test
    void officesFinishTwoWeeksBeforeTheAuthority() {
        Edition edition = regulation.edition("yungfeng-108").orElseThrow();
        assertEquals(14, edition.officesFinishDaysBefore().orElseThrow());
    }

    @Test
    void theEditionOf107SetsNoRuleBecauseItsTextIsNotInHand() {
        Edition edition = regulation.edition("yungfeng-107").orElseThrow();
        assertEquals(0, edition.caps().size());
        assertEquals("全文待補", edition.note().orElseThrow().substring(0, 4));
    }

    @Test
    void filesMayBeTwiceAsLargeFrom109On() {
        assertEquals(
                2L << 20,
                regulation.national().in(SchoolYear.of("108")).documentBytes().longValue());
        assertEquals(
                4L << 20,
                regulation.national().in(SchoolYear.of("109")).documentBytes().longValue());
        assertEquals(
                10L << 20,
                regulation.national().in(SchoolYear.of("115")).mediaBytes().longValue());
        assertEquals(100, regulation.national().in(SchoolYear.of("115")).summaryCharacters());
    }
}

package tw.portfolio.rules;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.regulation.Editions;
import tw.portfolio.regulation.Regulation;

/** A school in order and one that does nothing, and what the clauses say of them. */
abstract class CompliantSchool {
    static final Edition EDITION = Regulation.shipped().edition("yungfeng-108").orElseThrow();

    /** After the offices' deadline. */
    static final Instant AFTER = Instant.parse("2027-01-31T00:00:00Z");

    @TempDir
    Path folder;

    @BeforeEach
    void lay() throws IOException {
        RulesSchool.layWhole(folder.resolve("kept"));
        RulesSchool.lay(Path.of("src/test/cases/compliance/open"), folder.resolve("open"));
    }

    Inspection school(String name, Instant clock) throws IOException {
        return RulesSchool.read(folder.resolve(name), school -> Editions.only(EDITION), clock);
    }

    Compliance compliance(String name, Instant clock) throws IOException {
        Inspection inspection = school(name, clock);
        return Compliance.of(inspection, Completeness.of(inspection), List.of(), Rules.check(inspection));
    }

    ClauseState clause(String name, Instant clock, String number) throws IOException {
        return compliance(name, clock).clauses().stream()
                .filter(state -> state.clause().clause().equals(number))
                .findFirst()
                .orElseThrow();
    }
}

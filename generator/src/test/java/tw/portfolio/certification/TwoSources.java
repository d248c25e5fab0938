package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import tw.portfolio.binding.Binder;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.model.School;
import tw.portfolio.replay.Replay;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.source.Sources;

/**
 * The school of the cases with a second repository beside it, called clubs.
 *
 * @param limited what {@code portfolio.yaml} says of the second one besides
 */
record TwoSources(Path folder, String limited) {

    /** Makes the repositories of the steps, certifies what stands there and says what is asked. */
    List<String> certified(String steps, BiFunction<Noted<Optional<School>>, Noted<CertifiedSchool>, List<String>> say)
            throws IOException {
        Path school = Files.createTempDirectory(folder, "school").resolve("files");
        write(school, steps);
        Noted<List<SourceSettings>> replayed =
                Replay.run(school.resolve("history.yaml"), school.resolveSibling("repositories"));
        assertEquals(List.of(), replayed.notes());
        List<Source> sources = new ArrayList<>();
        try {
            for (SourceSettings settings : replayed.value()) {
                sources.add(Sources.open(settings));
            }
            Noted<Optional<School>> bound = Binder.bind(sources);
            CertificationSettings settings = new CertificationSettings(CaseSchool.CLOCK, Optional.empty(), false);
            return say.apply(bound, Certifier.certify(bound.value().orElseThrow(), sources, settings));
        } finally {
            sources.forEach(Source::close);
        }
    }

    private void write(Path school, String steps) throws IOException {
        CaseSchool.copy(CaseSchool.BASE, school);
        String base = Files.readString(CaseSchool.BASE.resolve("history.yaml"))
                .replace(
                        "exclude: [history.yaml, history]}",
                        "exclude: [history.yaml, history]}\n  - {name: clubs, folder: clubs}");
        Files.createDirectories(school.resolve("clubs"));
        Files.writeString(school.resolve("history/lee.yaml"), """
                staff:
                  - id: lee.registrar
                    name: 李老師
                    emails: [{value: lee@yfsh.example, from: 2020-08-01}]
                    roles: [{duty: section-head, office: registry, from: 2020-08-01}]
                """);
        String grades = Files.readString(school.resolve("history/grades.yaml"));
        String more = grades + "  - {student: 1140102, course: ENGL, score: 70, passed: true}\n";
        Files.writeString(school.resolve("history/grades-more.yaml"), more);
        Files.writeString(school.resolve("history/grades-checked.yaml"), more.replace("}\n", "} # 已核對\n"));
        Path staff = school.resolve("people/staff.yaml"); // the registrar keeps the lists of electives too
        String registry = "      - {duty: section-head, office: registry, from: 2020-08-01}\n";
        Files.writeString(
                staff, Files.readString(staff).replace(registry, registry + registry.replace("registry", "teaching")));
        String elective = "students:\n  - {student: 1140101}\n";
        String checked = elective.replace("}", "} # 已核對");
        Files.writeString(school.resolve("history/elective.yaml"), elective);
        Files.writeString(school.resolve("history/elective-checked.yaml"), checked);
        Files.writeString(school.resolve("history/elective-other.yaml"), elective.replace("1140101", "1140102"));
        Files.writeString(school.resolve("history/elective-none.yaml"), "students: []\n");
        Files.writeString(school.resolve("history/elective-none-remarked.yaml"), "students: [] # 空\n");
        Files.writeString(school.resolve("history/elective-seized.yaml"), checked + "  - {student: 1140102}\n");
        Files.writeString(school.resolve("portfolio.yaml"), limited, StandardOpenOption.APPEND);
        Files.writeString(school.resolve("history.yaml"), base + steps);
    }

    /** Puts every step into the second repository. */
    static String inClubs(String steps) {
        return steps.replaceAll("(?m)^  - ", "  - repository: clubs\n    ");
    }

    /** Puts every step into the main repository. */
    static String inMain(String steps) {
        return steps.replaceAll("(?m)^  - ", "  - repository: main\n    ");
    }
}

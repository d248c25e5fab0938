package tw.portfolio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.certification.Certification;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.forge.CodeOwners;
import tw.portfolio.forge.CommittedOwners;
import tw.portfolio.forge.Forge;
import tw.portfolio.forge.Reviewers;
import tw.portfolio.model.School;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.output.OutputFile;
import tw.portfolio.rules.Inspection;

/** Whom a forge is to ask for reviews: the answer to {@code portfolio codeowners}. */
public final class Owners {

    /** What leaves nobody's duties believed: a file made then would ask hardly anybody. */
    private static final Set<RuleId> NOTHING_BELIEVED = Inputs.union(
            CertifiedSchool.UNSETTLED,
            Inputs.union(CertifiedSchool.HISTORY_BROKEN, Set.of(new RuleId("certification.no-policy"))));

    private Owners() {}

    /**
     * Returns the CODEOWNERS file, or nothing where there is no school to read or its lists cannot be judged. Rows that nobody entitled
     * stands for are left out of it, as they are of everything.
     *
     * @param reviewers the reviewers of each course instead, for forges that read no such file
     */
    public static Noted<Optional<String>> make(BuildRequest request, Forge forge, boolean reviewers)
            throws IOException {
        Noted<OpenSources> opened = OpenSources.open(request.sources(), request.goal());
        try (OpenSources sources = opened.value()) {
            Noted<Optional<School>> bound = Inputs.bind(sources);
            if (bound.value().isEmpty()) {
                return new Noted<>(Optional.empty(), Inputs.join(opened.notes(), bound.notes()));
            }
            Noted<Certification> certified = Inputs.certify(bound.value().get(), sources, request);
            if (certified.notes().stream().anyMatch(note -> NOTHING_BELIEVED.contains(note.rule()))) {
                return new Noted<>(
                        Optional.empty(),
                        certified.notes().stream()
                                .filter(note -> NOTHING_BELIEVED.contains(note.rule()))
                                .toList());
            }
            School school = certified.value().certified().school();
            Noted<Edition> edition = Inputs.edition(school);
            LocalDate day = day(request);
            Noted<String> made;
            if (reviewers) {
                made = Reviewers.of(forge, school, day);
            } else {
                Noted<CodeOwners> owners = CodeOwners.of(forge, school, edition.value(), day);
                made = new Noted<>(owners.value().text(), owners.notes());
            }
            List<Diagnostic> notes = new ArrayList<>(Inputs.unsettled(certified));
            notes.addAll(Inputs.join(edition.notes(), made.notes()));
            return new Noted<>(
                    Optional.of(made.value()), notes.stream().sorted().toList());
        }
    }

    /** Writes the text as UTF-8, whatever stood in the file; a folder that is missing is made. */
    public static void write(String text, Path file) throws IOException {
        OutputFile.replace(file, Artifact.bytes("CODEOWNERS", text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns a finding for each committed file that asks others than the school's lists name. */
    static List<Diagnostic> check(Inspection inspection, OpenSources sources, BuildRequest request) throws IOException {
        return check(inspection, sources, request, student -> true);
    }

    /**
     * Returns the same of a part of the school.
     *
     * @param read tells of a student's directory whether it was read
     */
    static List<Diagnostic> check(
            Inspection inspection, OpenSources sources, BuildRequest request, Predicate<String> read)
            throws IOException {
        return new CommittedOwners(inspection.school(), inspection.edition(), day(request), read)
                .check(sources.all().get(0));
    }

    private static LocalDate day(BuildRequest request) {
        return request.clock().atOffset(ZoneOffset.ofHours(8)).toLocalDate();
    }
}

package tw.portfolio.rules;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.model.edition.Cap;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.regulation.NationalCap;
import tw.portfolio.regulation.Regulation;

/** The editions a school keeps itself, and the terms for which no text is in hand. Source: regulation 第九點. */
final class EditionRule implements Rule<School> {
    static final RuleId OTHER_NAME = new RuleId("edition.other-name");
    static final RuleId SHIPPED_ID = new RuleId("edition.shipped-id");
    static final RuleId ABOVE_NATIONAL = new RuleId("edition.above-national");
    static final RuleId NOT_IN_HAND = new RuleId("edition.not-in-hand");

    @Override
    public Stream<Diagnostic> check(School school, Inspection inspection) {
        Stream<Diagnostic> own = school.offices().of(Edition.class).stream()
                .flatMap(entry -> Stream.concat(unused(entry).stream(), text(entry.value(), inspection)));
        return Stream.concat(own, notInHand(school, inspection).stream());
    }

    /** Returns what is wrong with an edition by itself, wherever its text is kept. */
    static Stream<Diagnostic> text(Edition edition, Inspection inspection) {
        return Stream.of(
                        new EditionRows(edition).findings(),
                        new EditionNames(edition, inspection).findings(),
                        new EditionNumbers(edition, inspection).findings(),
                        national(edition, inspection))
                .flatMap(found -> found);
    }

    /** Returns why a file of the school's own counts for nothing: by its name, or by what the program comes with. */
    private static Optional<Diagnostic> unused(Entry<Edition> entry) {
        String id = entry.value().id();
        if (Regulation.counts(entry)) {
            return Optional.empty();
        }
        boolean named = entry.key("id").equals(id);
        return Optional.of(Diagnostic.error(
                        named ? SHIPPED_ID : OTHER_NAME, entry.value().origin().at("id"))
                .with("found", id)
                .with("name", entry.key("id")));
    }

    /** A school may let its students select fewer than the central database takes, and never more. */
    private static Stream<Diagnostic> national(Edition edition, Inspection inspection) {
        return edition.caps().stream()
                .flatMap(cap -> inspection
                        .national()
                        .cap(
                                cap.subject(),
                                inspection.school().settings().currentTerm().year())
                        .filter(national -> cap.limit() > national.limit())
                        .map(national -> aboveNational(cap, national))
                        .stream());
    }

    private static Diagnostic aboveNational(Cap cap, NationalCap national) {
        return Diagnostic.error(ABOVE_NATIONAL, cap.origin().at("limit"))
                .with("found", cap.limit())
                .with("limit", national.limit())
                .citing(national.citation());
    }

    /** One finding for all terms and years with students' records that nothing in hand tells how to judge. */
    private static Optional<Diagnostic> notInHand(School school, Inspection inspection) {
        TreeSet<String> periods = school.students().stream()
                .flatMap(student -> Stream.concat(
                        student.outcomes().stream()
                                .filter(entry -> unjudged(entry, inspection))
                                .map(entry -> entry.key("term")),
                        student.performances().stream()
                                .filter(entry -> unjudged(entry, inspection))
                                .map(entry -> entry.key("year"))))
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> texts = inspection.editions().line().stream()
                .filter(edition -> !edition.inHand())
                .map(edition -> edition.shortTitle() + " " + edition.adoptedOn())
                .toList();
        return periods.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Diagnostic.note(NOT_IN_HAND, school.settings().origin().at("regulation"))
                                .with("periods", String.join("、", periods))
                                .with("texts", texts.isEmpty() ? "—" : String.join("、", texts)));
    }

    private static boolean unjudged(Entry<?> entry, Inspection inspection) {
        return inspection.edition(entry).isEmpty();
    }
}

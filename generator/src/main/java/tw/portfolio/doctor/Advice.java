package tw.portfolio.doctor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.certification.MainlineSurvey;
import tw.portfolio.certification.MainlineSurvey.Form;
import tw.portfolio.certification.MainlineSurvey.Proof;
import tw.portfolio.certification.Trust;
import tw.portfolio.certification.TrustSettings;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Severity;
import tw.portfolio.diagnostic.Text;

/** Turns what was found out into things to do, each with the one next action. */
final class Advice {
    private static final RuleId HIDDEN = new RuleId("doctor.hidden-history");
    private static final RuleId NO_SCHOOL = new RuleId("doctor.no-school");
    private static final RuleId PROGRAMS = new RuleId("doctor.settings-that-run-programs");
    private static final RuleId NO_CONTENTS = new RuleId("doctor.without-file-contents");
    private static final RuleId NO_REQUESTS = new RuleId("doctor.no-requests");
    private static final RuleId STRANGER = new RuleId("doctor.unlisted-committer");
    private static final RuleId WRONG = new RuleId("doctor.wrong-signatures");
    private static final RuleId FORGE_KEY_DAYS = new RuleId("doctor.forge-key-days");
    private static final RuleId STUDENT_MERGED = new RuleId("doctor.student-merged");
    private static final RuleId STUDENT_PUSHED = new RuleId("doctor.student-on-main");
    private static final RuleId TURNED_OVER = new RuleId("doctor.turned-over");
    private static final RuleId SQUASHED = new RuleId("doctor.squashed");
    private static final RuleId PUSHED = new RuleId("doctor.pushed");
    private static final RuleId UNKNOWN_MERGER = new RuleId("doctor.unknown-merger");
    private static final RuleId UNLISTED_KEY = new RuleId("doctor.unlisted-key");
    private static final RuleId UNSIGNED = new RuleId("doctor.unsigned-merges");
    private static final RuleId NO_TRUST = new RuleId("doctor.no-trust");
    private static final RuleId NO_GENESIS = new RuleId("doctor.no-genesis");
    private static final RuleId NO_LEDGER = new RuleId("doctor.no-ledger");
    private static final RuleId LEDGER_OPTIONAL = new RuleId("doctor.ledger-not-required");
    private static final RuleId LOW_MINIMUM = new RuleId("doctor.low-minimum");
    private static final int NAMED = 3;
    private final Checkup checkup;
    private final Places places;
    private final List<Diagnostic> all = new ArrayList<>();

    Advice(Checkup checkup) {
        this.checkup = checkup;
        this.places = new Places(checkup.forge());
    }

    List<Diagnostic> all() {
        checkup.health().hiding().forEach(fault -> add(Severity.ERROR, HIDDEN, Map.of("what", fault)));
        if (checkup.survey().isPresent()) {
            signatures(checkup.survey().get());
            mainline(checkup.survey().get());
            trust(checkup.survey().get());
        } else if (checkup.health().hiding().isEmpty()) {
            add(Severity.ERROR, NO_SCHOOL, Map.of());
        }
        clone(checkup);
        all.sort(Comparator.comparing(Diagnostic::severity).reversed());
        return all;
    }

    private void add(Severity severity, RuleId rule, Map<String, Text> values) {
        Location at = Location.ofFile("", checkup.repository());
        Diagnostic advice = switch (severity) {
            case ERROR -> Diagnostic.error(rule, at);
            case WARNING -> Diagnostic.warning(rule, at);
            case NOTE -> Diagnostic.note(rule, at);
        };
        for (Map.Entry<String, Text> value : values.entrySet()) {
            advice = advice.with(value.getKey(), value.getValue());
        }
        all.add(advice);
    }

    private void clone(Checkup clone) {
        if (!clone.health().programs().isEmpty()) {
            add(Severity.WARNING, PROGRAMS, Map.of("what", some(clone.health().programs())));
        }
        if (clone.health().withoutBlobs()) {
            add(Severity.WARNING, NO_CONTENTS, Map.of());
        }
        if (clone.survey().isPresent() && clone.requests().isEmpty()) {
            add(Severity.NOTE, NO_REQUESTS, Map.of("refs", places.refs()));
        }
    }

    private void signatures(MainlineSurvey survey) {
        if (!survey.strangers().isEmpty()) {
            int merges = survey.strangers().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            add(
                    Severity.ERROR,
                    STRANGER,
                    Map.of(
                            "merges",
                            number(merges),
                            "who",
                            some(survey.strangers().keySet())));
        }
        if (survey.count(Proof.FORGE_KEY_OUT_OF_DATE) > 0) {
            int merges = survey.count(Proof.FORGE_KEY_OUT_OF_DATE);
            add(Severity.ERROR, FORGE_KEY_DAYS, Map.of("merges", number(merges)));
        }
        if (survey.count(Proof.WRONG) > 0) {
            add(Severity.ERROR, WRONG, Map.of("merges", number(survey.count(Proof.WRONG))));
        }
        if (!survey.unknownMergers().isEmpty()) {
            add(
                    Severity.WARNING,
                    UNKNOWN_MERGER,
                    Map.of("who", some(survey.unknownMergers().keySet())));
        }
        if (!survey.unlistedKeys().isEmpty()) {
            add(
                    Severity.WARNING,
                    UNLISTED_KEY,
                    Map.of("merges", number(survey.count(Proof.UNLISTED_KEY)), "keys", some(survey.unlistedKeys())));
        }
        if (survey.count(Proof.UNSIGNED) > 0) {
            add(
                    Severity.WARNING,
                    UNSIGNED,
                    Map.of("merges", number(survey.count(Proof.UNSIGNED)), "where", places.words("signing")));
        }
    }

    private void mainline(MainlineSurvey survey) {
        if (survey.studentMerges() > 0) {
            add(
                    Severity.WARNING,
                    STUDENT_MERGED,
                    Map.of("merges", number(survey.studentMerges()), "where", places.words("protect")));
        }
        one(survey, Form.BY_STUDENT, STUDENT_PUSHED, Severity.WARNING, "protect");
        one(survey, Form.TURNED_OVER, TURNED_OVER, Severity.WARNING, "protect");
        one(survey, Form.SQUASHED, SQUASHED, Severity.WARNING, "merge");
        one(survey, Form.PUSHED, PUSHED, Severity.WARNING, "protect");
    }

    private void one(MainlineSurvey survey, Form form, RuleId rule, Severity severity, String place) {
        if (survey.count(form) > 0) {
            add(severity, rule, Map.of("steps", number(survey.count(form)), "where", places.words(place)));
        }
    }

    private void trust(MainlineSurvey survey) {
        all.addAll(survey.faults());
        Optional<TrustSettings> trust = checkup.trust();
        if (trust.isEmpty()) {
            add(Severity.WARNING, NO_TRUST, Map.of());
        } else {
            if (trust.get().genesis().isEmpty()) {
                add(Severity.WARNING, NO_GENESIS, Map.of("head", Text.same(checkup.head())));
            }
            boolean allSigned = survey.count(Form.MERGE) > 0
                    && survey.count(Proof.FORGE_SIGNED) + survey.count(Proof.PERSON_SIGNED) == survey.count(Form.MERGE);
            if (allSigned && trust.get().least() == Trust.CLAIMED) {
                add(Severity.NOTE, LOW_MINIMUM, Map.of());
            }
        }
        if (checkup.ledger().isEmpty()) {
            add(Severity.WARNING, NO_LEDGER, Map.of());
        } else if (trust.isPresent() && !trust.get().ledgerRequired().orElse(false)) {
            add(Severity.NOTE, LEDGER_OPTIONAL, Map.of());
        }
    }

    private static Text number(int value) {
        return Text.same(Integer.toString(value));
    }

    private static Text some(java.util.Collection<String> names) {
        String shown = names.stream().limit(NAMED).collect(Collectors.joining("、"));
        int left = names.size() - NAMED;
        return left <= 0
                ? Text.same(shown)
                : new Text(shown + " 等 " + names.size() + " 個", shown + " and " + left + " more");
    }
}

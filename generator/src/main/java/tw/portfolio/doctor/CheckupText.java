package tw.portfolio.doctor;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.certification.Ledger;
import tw.portfolio.certification.MainlineSurvey;
import tw.portfolio.certification.MainlineSurvey.Form;
import tw.portfolio.certification.MainlineSurvey.Proof;
import tw.portfolio.certification.TrustSettings;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.forge.Forge;

/** A checkup as whoever looks after the school's machines reads it: what is so, what to do, what to look up in the forge. */
public final class CheckupText {
    private static final int SHORT_ID = 12;
    private static final int KEYS_SHOWN = 20;
    private final Catalogue catalogue = Catalogue.shipped();
    private final List<Language> languages;

    public CheckupText(List<Language> languages) {
        this.languages = List.copyOf(languages);
    }

    /** Writes the whole in each language. */
    public void write(Checkup checkup, Appendable out) throws IOException {
        for (Language language : languages) {
            new Page(checkup, language, out).write();
        }
    }

    /** One language's. */
    private final class Page {
        private final Checkup checkup;
        private final Language language;
        private final Appendable out;

        Page(Checkup checkup, Language language, Appendable out) {
            this.checkup = checkup;
            this.language = language;
            this.out = out;
        }

        void write() throws IOException {
            line("checkup.title", "repository", checkup.repository());
            cloned();
            if (checkup.survey().isPresent()) {
                merged(checkup.survey().get());
                signed(checkup.survey().get());
            }
            pinned();
            if (checkup.survey().isPresent()) {
                reach(checkup.survey().get());
            }
            advice();
            settings();
        }

        private void cloned() throws IOException {
            heading("clone");
            if (checkup.survey().isPresent()) {
                MainlineSurvey survey = checkup.survey().get();
                line("checkup.history", "steps", survey.steps(), "branch", checkup.branch(), "head", checkup.head());
            }
            line(checkup.health().hiding().isEmpty() ? "checkup.whole" : "checkup.hidden");
            Optional<Integer> requests = checkup.requests();
            if (requests.isPresent()) {
                line("checkup.requests", "open", requests.get());
            } else if (checkup.survey().isPresent()) {
                line("checkup.no-requests");
            }
            int programs = checkup.health().programs().size();
            line(programs == 0 ? "checkup.no-programs" : "checkup.programs", "count", programs);
        }

        private void merged(MainlineSurvey survey) throws IOException {
            heading("merges");
            int later = survey.steps() - survey.count(Form.ROOT);
            for (Form form : Form.values()) {
                if (survey.count(form) > 0 && form != Form.ROOT) {
                    String share = percent(survey.count(form), later);
                    line("checkup.form." + word(form), "count", survey.count(form), "share", share);
                }
            }
        }

        private void signed(MainlineSurvey survey) throws IOException {
            heading("signatures");
            int merges = survey.count(Form.MERGE);
            if (merges == 0 && survey.keys().isEmpty()) {
                line("checkup.nothing");
            }
            for (Proof proof : Proof.values()) {
                if (survey.count(proof) > 0) {
                    String share = percent(survey.count(proof), merges);
                    line("checkup.proof." + word(proof), "count", survey.count(proof), "share", share);
                }
            }
            int left = KEYS_SHOWN;
            for (Map.Entry<String, MainlineSurvey.KeyUse> key : survey.keys().entrySet()) {
                if (left-- > 0) {
                    String holder = key.getValue().holder();
                    String whose = holder.isEmpty() ? "none" : "holder";
                    line(
                            "checkup.key." + whose,
                            "key",
                            key.getKey(),
                            "times",
                            key.getValue().times(),
                            "holder",
                            holder);
                }
            }
        }

        private void pinned() throws IOException {
            heading("trust");
            Optional<TrustSettings> trust = checkup.trust();
            if (trust.isPresent()) {
                Text least =
                        new Text(trust.get().least().zh(), trust.get().least().en());
                line(
                        "checkup.trust",
                        "minimum",
                        least.in(language),
                        "forges",
                        trust.get().forges().size(),
                        "genesis",
                        trust.get()
                                .genesis()
                                .map(it -> it.substring(0, SHORT_ID))
                                .orElse("—"));
            } else {
                line("checkup.no-trust");
            }
            List<Ledger.Acceptance> accepted =
                    checkup.ledger().map(Ledger::accepted).orElse(List.of());
            if (accepted.isEmpty()) {
                line("checkup.no-ledger");
            } else {
                line(
                        "checkup.ledger",
                        "times",
                        accepted.size(),
                        "last",
                        accepted.get(accepted.size() - 1).at().toLocalDate());
            }
        }

        private void reach(MainlineSurvey survey) throws IOException {
            int merges = survey.count(Form.MERGE);
            int proven = survey.count(Proof.FORGE_SIGNED) + survey.count(Proof.PERSON_SIGNED);
            String key = merges == 0 ? "nothing" : proven == merges ? "all" : proven == 0 ? "none" : "some";
            out.append('\n');
            line("checkup.reach." + key, "proven", proven, "merges", merges);
        }

        private void advice() throws IOException {
            heading("advice");
            int number = 0;
            for (Diagnostic advice : checkup.advice()) {
                out.append("  ").append(Integer.toString(++number)).append(". ");
                out.append(words("checkup.severity." + advice.severity().word(), Map.of()));
                out.append(' ').append(catalogue.message(advice, language)).append('\n');
                out.append("     → ").append(catalogue.fix(advice, language)).append('\n');
            }
            if (number == 0) {
                line("checkup.nothing");
            }
        }

        private void settings() throws IOException {
            Places places = new Places(checkup.forge());
            for (Forge forge : places.forges()) {
                out.append('\n').append(words("checkup.settings", Map.of("forge", Text.same(forge.title()))));
                out.append('\n');
                for (String topic : Places.TOPICS) {
                    out.append("  ").append(words("topic." + topic, Map.of()));
                    out.append(language == Language.EN ? ": " : "：");
                    out.append(places.words(topic, forge, language)).append('\n');
                }
            }
            out.append('\n');
        }

        private void heading(String name) throws IOException {
            out.append('\n').append(words("checkup.heading." + name, Map.of())).append('\n');
        }

        private void line(String key, Object... named) throws IOException {
            Map<String, Text> values = new LinkedHashMap<>();
            for (int i = 0; i < named.length; i += 2) {
                values.put(String.valueOf(named[i]), Text.same(String.valueOf(named[i + 1])));
            }
            out.append(words(key, values)).append('\n');
        }

        private String words(String key, Map<String, Text> values) {
            return catalogue.fill(key, values, language);
        }
    }

    /** Of a part, neither nothing nor all is said. */
    static String percent(int part, int whole) {
        if (whole == 0) {
            return "—";
        }
        long rounded = Math.round(100.0 * part / whole);
        if (rounded == 0 && part > 0) {
            return "<1%";
        }
        return rounded == 100 && part < whole ? ">99%" : rounded + "%";
    }

    private static String word(Enum<?> value) {
        return Arrays.stream(value.name().split("_"))
                .map(part -> part.toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining("-"));
    }
}

package tw.portfolio.doctor;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.forge.Forge;

/** Where a forge has a setting: its exact place, and what needs a paid plan. Sources: generator/docs/guide/forges.md. */
final class Places {
    /** What cannot be seen in a clone and must be looked at in the forge. */
    static final List<String> TOPICS = List.of("merge", "protect", "own", "signing", "depth", "owners");

    private final Catalogue catalogue = Catalogue.shipped();
    private final List<Forge> forges;

    /** Knows one forge, or all of them where none is meant. */
    Places(Optional<Forge> forge) {
        this.forges = forge.map(List::of).orElse(Arrays.asList(Forge.values()));
    }

    List<Forge> forges() {
        return forges;
    }

    String words(String topic, Forge forge, Language language) {
        return catalogue.pattern("place." + topic + "." + forge.word(), language);
    }

    /** Returns the place in the forge meant; where that is not known, which line of the forges' settings has it. */
    Text words(String topic) {
        return new Text(words(topic, Language.ZH_TW), words(topic, Language.EN));
    }

    private String words(String topic, Language language) {
        if (forges.size() == 1) {
            Forge forge = forges.get(0);
            return forge.title() + (language == Language.EN ? ": " : "：") + words(topic, forge, language);
        }
        String label = catalogue.pattern("topic." + topic, language);
        return catalogue.fill("place.below", Map.of("topic", Text.same(label)), language);
    }

    /** Returns what git calls the requests of the forge meant; of GitLab and the others where that is not known. */
    Text refs() {
        return Text.same(forges.stream()
                .map(forge -> words("refs", forge, Language.EN))
                .distinct()
                .collect(Collectors.joining(" ")));
    }
}

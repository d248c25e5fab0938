package tw.portfolio.regulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import tw.portfolio.binding.FormBinder;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.source.yaml.YamlReader;

/** Every edition and national rule that ships with the program. */
public final class Regulation {
    private static final String FOLDER = "/tw/portfolio/regulation/";
    private final List<Edition> editions;
    private final NationalRules national;

    private Regulation(List<Edition> editions, NationalRules national) {
        this.editions = editions;
        this.national = national;
    }

    /** Returns the shipped data. */
    public static Regulation shipped() {
        return new Regulation(
                List.of(
                        read("editions/yungfeng-107.yaml", Edition.class),
                        read("editions/yungfeng-108.yaml", Edition.class)),
                read("national.yaml", NationalRules.class));
    }

    /** Returns the edition a school names in {@code portfolio.yaml}. */
    public Optional<Edition> edition(String id) {
        return editions.stream().filter(edition -> edition.id().equals(id)).findFirst();
    }

    /** Returns every edition, oldest first. */
    public List<Edition> editions() {
        return editions;
    }

    public NationalRules national() {
        return national;
    }

    private static <T extends Record> T read(String name, Class<T> form) {
        Noted<Optional<T>> read = YamlReader.read("", name, bytes(name))
                .value()
                .map(node -> FormBinder.bind(form, node))
                .orElseThrow(() -> new AssertionError("not YAML: " + name));
        return read.value().orElseThrow(() -> new AssertionError("shipped data is out of form: " + read.notes()));
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Regulation.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new AssertionError("missing from the program: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package tw.portfolio.regulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.binding.FormBinder;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.source.yaml.YamlReader;

/** Every edition and national rule that is known: those that ship with the program, and a school's own. */
public final class Regulation {
    private static final String FOLDER = "/tw/portfolio/regulation/";
    private static final Regulation SHIPPED = new Regulation(
            List.of(
                    read("editions/yungfeng-107.yaml", Edition.class),
                    read("editions/yungfeng-108.yaml", Edition.class)),
            read("national.yaml", NationalRules.class));

    private final List<Edition> editions;
    private final NationalRules national;

    private Regulation(List<Edition> editions, NationalRules national) {
        this.editions = List.copyOf(editions);
        this.national = national;
    }

    /** Returns the shipped data. */
    public static Regulation shipped() {
        return SHIPPED;
    }

    /**
     * Returns the shipped data with the editions a school keeps in its own repository. A file counts under the id that is its name, and a
     * shipped edition is never replaced by one of the same id.
     */
    public static Regulation of(School school) {
        Stream<Edition> own = school.offices().of(Edition.class).stream()
                .filter(Regulation::counts)
                .map(Entry::value);
        return new Regulation(Stream.concat(SHIPPED.editions.stream(), own).toList(), SHIPPED.national);
    }

    /** Returns whether a school's own edition has the id that its file's name says, and no shipped one has it. */
    public static boolean counts(Entry<Edition> entry) {
        String id = entry.value().id();
        return entry.key("id").equals(id) && SHIPPED.edition(id).isEmpty();
    }

    /** Returns the edition of that id. */
    public Optional<Edition> edition(String id) {
        return editions.stream().filter(edition -> edition.id().equals(id)).findFirst();
    }

    /** Returns every edition, the shipped ones first, oldest first. */
    public List<Edition> editions() {
        return editions;
    }

    /** Returns the edition of that id with those it replaced, or nothing where none is known. */
    public Optional<Editions> named(String id) {
        return edition(id).map(this::line);
    }

    /** Returns an edition with those it replaced. */
    public Editions line(Edition named) {
        List<Edition> line = new ArrayList<>();
        Optional<Edition> next = Optional.of(named);
        while (next.isPresent() && !line.contains(next.get())) {
            line.add(next.get());
            next = next.get().replaces().flatMap(this::edition);
        }
        return new Editions(line);
    }

    public NationalRules national() {
        return national;
    }

    private static <T extends Record> T read(String name, Class<T> form) {
        Noted<Optional<T>> read = YamlReader.read("", name, bytes(name))
                .value()
                .map(node -> FormBinder.bind(form, node))
                .orElseThrow(() -> new AssertionError("not YAML: " + name));
        return read.value()
                .filter(value -> read.notes().isEmpty())
                .orElseThrow(() -> new AssertionError("shipped data is out of form: " + read.notes()));
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

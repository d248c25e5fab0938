package tw.portfolio.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import tw.portfolio.binding.FormBinder;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.source.yaml.YamlReader;

/**
 * The registers that ship with the program, as data.
 *
 * @param all in the order offices file them
 */
record Registers(List<Register> all, Checks checks, CodeParts codeParts) {
    static final String STUDENTS = "students";
    static final String GRADES = "grades";
    static final String RETAKES = "retakes";
    static final String ABSENCES = "absences";
    static final String CADRES = "cadres";
    static final String OUTCOMES = "outcomes";
    static final String PERFORMANCES = "performances";
    private static final String FOLDER = "/tw/portfolio/submission/";

    Registers {
        all = List.copyOf(all);
    }

    static Registers shipped() {
        List<Register> all = List.of(STUDENTS, GRADES, RETAKES, ABSENCES, CADRES, OUTCOMES, PERFORMANCES).stream()
                .map(id -> read("registers/" + id + ".yaml", Register.class))
                .toList();
        return new Registers(all, read("checks.yaml", Checks.class), read("course-code.yaml", CodeParts.class));
    }

    Register of(String id) {
        return all.stream()
                .filter(register -> register.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no register is called " + id));
    }

    private static <T extends Record> T read(String name, Class<T> form) {
        Noted<Optional<T>> read = YamlReader.read("", name, bytes(name))
                .value()
                .map(node -> FormBinder.bind(form, node))
                .orElseThrow(() -> new AssertionError("not YAML: " + name));
        if (!read.notes().isEmpty()) {
            throw new AssertionError("shipped data is out of form: " + read.notes());
        }
        return read.value().orElseThrow();
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Registers.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new AssertionError("missing from the program: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

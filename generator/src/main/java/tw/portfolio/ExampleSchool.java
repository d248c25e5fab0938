package tw.portfolio;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tw.portfolio.binding.Binder;
import tw.portfolio.blob.Blob;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.model.School;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.edition.Example;
import tw.portfolio.model.edition.ExampleSubject;
import tw.portfolio.regulation.Editions;
import tw.portfolio.regulation.NationalRules;
import tw.portfolio.rules.Inspection;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceFile;

/** A school of one student who has what an example gives, written as files and read like any other. */
final class ExampleSchool {
    private static final String STUDENT = "students/108/1080001/";
    /** As much of a large file as anybody looks at. */
    private static final int HEAD_BYTES = 4096;

    private final SortedMap<String, String> files = new TreeMap<>();
    private final List<SourceFile> sized = new ArrayList<>();

    private ExampleSchool(Edition edition, Example example) {
        files.put(
                "portfolio.yaml",
                "name: 案例\ncode: \"000000\"\ntelephone: \"0\"\nregulation: " + edition.id()
                        + "\ncurrent-term: 108-1\nbranch: main\nsources:\n  - {name: main, scope: records}\n");
        files.put(STUDENT + "student.yaml", "names: [{value: 案例, from: 2019-08-01}]\n");
        example.given().forEach(this::write);
        example.given().forEach(given -> files.putAll(new ExampleFacts(edition, given).files()));
    }

    /** Returns what rules look at, the edition taken as always in force. */
    static Inspection of(Edition edition, Example example, NationalRules national) {
        ExampleSchool written = new ExampleSchool(edition, example);
        Source source = new Written(written.files, written.sized);
        School school = Binder.bind(List.of(source)).value().orElseThrow(() -> new AssertionError("no school"));
        return new Inspection(
                new CertifiedSchool(school, new TreeMap<>()),
                Editions.only(edition.heldFrom(LocalDate.MIN)),
                national,
                SchoolTime.instant(after(edition, example).atStartOfDay()));
    }

    /** Returns a day on which everything given is over. */
    private static LocalDate after(Edition edition, Example example) {
        return example.given().stream()
                .map(given -> new ExampleFacts(edition, given).lastDay().plusDays(1))
                .max(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
    }

    private void write(Example.Given given) {
        int exempt = given.exempt().orElse(0);
        String in = given.in().orElse("108");
        switch (given.what()) {
            case OUTCOME_ENTERED -> each(given, "outcomes", "outcome.md", "course: A\ntitle: 甲\nsummary: 甲。\n");
            case PERFORMANCE_ENTERED ->
                each(
                        given,
                        "performances",
                        "performance.md",
                        "category: other\ntitle: 甲\nsummary: 甲。\norganiser: 甲\nfrom: 2019-09-01\nto: 2019-09-02\nhours: 1\n");
            case OUTCOME_SELECTED, PERFORMANCE_SELECTED -> select(given);
            case BYTES, CHARACTERS -> work(given, in.substring(0, 3) + "-1");
            default -> {
                // not of a student
            }
        }
        if (exempt > 0) {
            files.put("cadres/" + in.substring(0, 3) + "-1.yaml", cadres(exempt));
        }
    }

    /** One outcome with a summary of so many characters, or a file of so many bytes. */
    private void work(Example.Given given, String term) {
        boolean characters = given.what() == ExampleSubject.CHARACTERS;
        String folder = STUDENT + "outcomes/" + term + "/work-1/";
        String summary = characters ? "甲".repeat(Math.max(0, given.count())) : "甲。";
        files.put(folder + "outcome.md", "---\ncourse: A\ntitle: 甲\nsummary: " + summary + "\n---\n");
        if (!characters) {
            String name = folder + "file." + given.of().orElse("pdf");
            sized.add(new SourceFile(new Sized(name, given.count()), SourceFile.Mode.REGULAR));
        }
    }

    private void each(Example.Given given, String folder, String file, String text) {
        for (int i = 1; i <= given.count(); i++) {
            files.put(
                    STUDENT + folder + "/" + given.in().orElse("") + "/work-" + i + "/" + file,
                    "---\n" + text + "---\n");
        }
    }

    private void select(Example.Given given) {
        boolean outcomes = given.what() == ExampleSubject.OUTCOME_SELECTED;
        String year = given.in().orElse("");
        String period = outcomes ? year + "-1" : year;
        String lines = IntStream.rangeClosed(1, given.count())
                .mapToObj(i -> "  - " + period + "/work-" + i + "\n")
                .collect(Collectors.joining("", outcomes ? "outcomes:\n" : "performances:\n", ""));
        files.merge(STUDENT + "selection/" + year + ".yaml", lines, String::concat);
    }

    private static String cadres(int rows) {
        return IntStream.rangeClosed(1, rows)
                .mapToObj(i -> "  - {student: \"1080001\", organisation: 甲班, position: 股長" + i
                        + ", level: class, from: 2019-09-01}\n")
                .collect(Collectors.joining("", "cadres:\n", ""));
    }

    /** Files that stand nowhere. */
    private record Written(List<SourceFile> files) implements Source {

        Written(SortedMap<String, String> texts, List<SourceFile> more) {
            this(new ArrayList<>(more));
            texts.forEach((path, text) -> files.add(
                    new SourceFile(new Text(path, text.getBytes(StandardCharsets.UTF_8)), SourceFile.Mode.REGULAR)));
            files.sort(Comparator.comparing(SourceFile::path));
        }

        @Override
        public String name() {
            return "main";
        }

        @Override
        public boolean workTree() {
            return true;
        }

        @Override
        public Optional<Head> head() {
            return Optional.empty();
        }

        @Override
        public void close() {}
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Text(String path, byte[] bytes) implements Blob {

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public String id() {
            return "0".repeat(40);
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    /** A file of so many bytes, which begins as one of the type that its name tells. */
    private record Sized(String path, long size) implements Blob {
        private static final Map<String, String> BEGINNINGS =
                Map.of("pdf", "%PDF-1.7\n", "mp4", "\0\0\0\30ftypmp42", "mp3", "ID3\3\0\0\0\0\0\0");

        @Override
        public String id() {
            return "0".repeat(40);
        }

        @Override
        public InputStream open() {
            String type = path.substring(path.lastIndexOf('.') + 1);
            byte[] head = BEGINNINGS.getOrDefault(type, "").getBytes(StandardCharsets.ISO_8859_1);
            return new ByteArrayInputStream(Arrays.copyOf(head, (int) Math.max(0, Math.min(size, HEAD_BYTES))));
        }
    }
}

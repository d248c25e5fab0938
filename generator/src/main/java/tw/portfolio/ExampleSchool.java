package tw.portfolio;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tw.portfolio.binding.Binder;
import tw.portfolio.blob.Blob;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.model.School;
import tw.portfolio.model.edition.CapSubject;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.edition.Example;
import tw.portfolio.regulation.Editions;
import tw.portfolio.regulation.Regulation;
import tw.portfolio.rules.Inspection;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceFile;

/** A school of one student who has what an example gives, written as files and read like any other. */
final class ExampleSchool {
    private static final String STUDENT = "students/108/1080001/";
    private final SortedMap<String, String> files = new TreeMap<>();

    private ExampleSchool(Edition edition, Example example) {
        files.put(
                "portfolio.yaml",
                "name: 案例\ncode: \"000000\"\ntelephone: \"0\"\nregulation: " + edition.id()
                        + "\ncurrent-term: 108-1\nbranch: main\nsources:\n  - {name: main, scope: records}\n");
        files.put(STUDENT + "student.yaml", "names: [{value: 案例, from: 2019-08-01}]\n");
        example.given().forEach(this::write);
    }

    /** Returns what rules look at, the edition taken as always in force. */
    static Inspection of(Edition edition, Example example) {
        Source source = new Written(new ExampleSchool(edition, example).files);
        School school = Binder.bind(List.of(source)).value().orElseThrow(() -> new AssertionError("no school"));
        return new Inspection(
                new CertifiedSchool(school, new TreeMap<>()),
                Editions.only(edition.heldFrom(LocalDate.MIN)),
                Regulation.shipped().national(),
                Instant.EPOCH);
    }

    private void write(Example.Given given) {
        int exempt = given.exempt().orElse(0);
        switch (given.what()) {
            case OUTCOME_ENTERED -> each(given, "outcomes", "outcome.md", "course: A\ntitle: 甲\nsummary: 甲。\n");
            case PERFORMANCE_ENTERED ->
                each(
                        given,
                        "performances",
                        "performance.md",
                        "category: other\ntitle: 甲\nsummary: 甲。\norganiser: 甲\nfrom: 2019-09-01\nto: 2019-09-02\nhours: 1\n");
            case OUTCOME_SELECTED, PERFORMANCE_SELECTED -> select(given);
        }
        if (exempt > 0) {
            files.put("cadres/" + given.in().substring(0, 3) + "-1.yaml", cadres(exempt));
        }
    }

    private void each(Example.Given given, String folder, String file, String text) {
        for (int i = 1; i <= given.count(); i++) {
            files.put(STUDENT + folder + "/" + given.in() + "/work-" + i + "/" + file, "---\n" + text + "---\n");
        }
    }

    private void select(Example.Given given) {
        boolean outcomes = given.what() == CapSubject.OUTCOME_SELECTED;
        String period = outcomes ? given.in() + "-1" : given.in();
        String lines = IntStream.rangeClosed(1, given.count())
                .mapToObj(i -> "  - " + period + "/work-" + i + "\n")
                .collect(Collectors.joining("", outcomes ? "outcomes:\n" : "performances:\n", ""));
        files.merge(STUDENT + "selection/" + given.in() + ".yaml", lines, String::concat);
    }

    private static String cadres(int rows) {
        return IntStream.rangeClosed(1, rows)
                .mapToObj(i -> "  - {student: \"1080001\", organisation: 甲班, position: 股長" + i
                        + ", level: class, from: 2019-09-01}\n")
                .collect(Collectors.joining("", "cadres:\n", ""));
    }

    /** Files that stand nowhere. */
    private record Written(List<SourceFile> files) implements Source {

        Written(SortedMap<String, String> texts) {
            this(new ArrayList<>());
            texts.forEach((path, text) -> files.add(
                    new SourceFile(new Text(path, text.getBytes(StandardCharsets.UTF_8)), SourceFile.Mode.REGULAR)));
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
}

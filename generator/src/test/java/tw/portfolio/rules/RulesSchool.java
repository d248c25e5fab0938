package tw.portfolio.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import tw.portfolio.binding.Binder;
import tw.portfolio.binding.FormBinder;
import tw.portfolio.certification.AtLock;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.ContestSince;
import tw.portfolio.certification.SelectionState;
import tw.portfolio.certification.SentWork;
import tw.portfolio.certification.Trust;
import tw.portfolio.certification.Verdict;
import tw.portfolio.certification.VerdictKind;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Origin;
import tw.portfolio.model.School;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.office.Refusal;
import tw.portfolio.model.student.Selection;
import tw.portfolio.regulation.Editions;
import tw.portfolio.regulation.Regulation;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.source.Sources;
import tw.portfolio.source.yaml.YamlReader;

/** A school of files in which everything is certified but what calls itself {@code pending} or {@code changed}. */
final class RulesSchool {
    static final Path CASES = Path.of("src/test/cases/rules");
    private static final Instant CLOCK = Instant.parse("2027-01-31T00:00:00Z");

    /** Two days after the offices' deadline of the school in order. */
    private static final Verdict.Step LATE = new Verdict.Step(
            "1a2b3c4d5e6f708192a3b4c5d6e7f80912345678",
            Instant.parse("2027-01-29T00:00:00Z"),
            "somebody",
            Optional.empty(),
            "somebody");

    /** One that stands there still, one that is there no more, and one that nobody had certified by then. */
    private static final List<ContestSince> CORRECTED = List.of(
            since("corrected", ContestSince.Became.CHANGED),
            since("gone", ContestSince.Became.GONE),
            since("not-sent", ContestSince.Became.LATE_CERTIFIED));

    private RulesSchool() {}

    private static List<ContestSince> since(Entry<Selection> selection) {
        return CORRECTED.stream()
                .filter(since -> selection.value().performances().contains(since.line()))
                .toList();
    }

    private static ContestSince since(String contest, ContestSince.Became became) {
        return new ContestSince(
                "contests/115/" + contest,
                became,
                LATE.time(),
                Text.same(LATE.name()),
                became == ContestSince.Became.GONE,
                ContestSince.Content.NOTHING);
    }

    /** Lays the school that is in order: students who stand at every cap, working group, calendar, and all that offices owe. */
    static void layWhole(Path root) throws IOException {
        lay(CASES.resolve("base"), root);
    }

    static Inspection read(Path root, Function<School, Editions> editions) throws IOException {
        return read(root, editions, CLOCK);
    }

    static Inspection read(Path root, Function<School, Editions> editions, Instant clock) throws IOException {
        try (Source source = Sources.open(new SourceSettings("main", root, Optional.empty(), true))) {
            School school = Binder.bind(List.of(source)).value().orElseThrow();
            SortedMap<String, Verdict> verdicts = new TreeMap<>();
            school.all()
                    .forEach(entry -> verdicts.put(CertifiedSchool.key(entry.source(), entry.path()), verdict(entry)));
            return new Inspection(
                    new CertifiedSchool(school, verdicts, selections(root, school), sent(school), atLock(school)),
                    editions.apply(school),
                    Regulation.shipped().national(),
                    clock);
        }
    }

    /** Works of these names were sent as they are and were changed since; of one this clone has not the bytes. */
    private static SortedMap<String, SentWork> sent(School school) {
        SortedMap<String, SentWork> sent = new TreeMap<>();
        school.all()
                .filter(entry -> entry.path().matches(".*/(sent|not-here)"))
                .forEach(entry -> sent.put(
                        CertifiedSchool.key(entry.source(), entry.path()),
                        new SentWork(
                                Optional.of(new SentWork.Then(entry, verdict(entry)))
                                        .filter(then -> entry.path().endsWith("/sent")),
                                LATE.time(),
                                Text.same(LATE.name()),
                                false)));
        return sent;
    }

    /**
     * Contests of these names were corrected, taken away or first certified since the batch was locked. Of a student who has a work of that name, five others had been certified before it when the batch was locked, and are
     * withdrawn since.
     */
    private static SortedMap<String, List<AtLock>> atLock(School school) {
        SortedMap<String, List<AtLock>> atLock = new TreeMap<>();
        List<String> works = List.of("115-1/v", "115-1/w", "115-1/x", "115-1/y", "115-1/z", "115-1/kept-out");
        school.students().stream()
                .filter(student -> student.outcomes().stream()
                        .anyMatch(outcome -> outcome.path().endsWith("/kept-out")))
                .flatMap(student -> student.entries().of(Selection.class).stream())
                .forEach(selection -> atLock.put(
                        CertifiedSchool.key(selection.source(), selection.path()),
                        List.of(new AtLock(Optional.of(1), works, new HashSet<>(works), List.of()))));
        school.students().stream()
                .flatMap(student -> student.entries().of(Selection.class).stream())
                .filter(selection -> !since(selection).isEmpty())
                .forEach(selection -> atLock.put(
                        CertifiedSchool.key(selection.source(), selection.path()),
                        List.of(new AtLock(Optional.of(1), List.of(), new HashSet<>(), since(selection)))));
        return atLock;
    }

    /**
     * A case may say since when a selection stands as it does, and what was selected before: that file, under {@code past/} and the day.
     */
    private static SortedMap<String, List<SelectionState>> selections(Path root, School school) throws IOException {
        SortedMap<String, List<SelectionState>> selections = new TreeMap<>();
        if (!Files.exists(root.resolve("past"))) {
            return selections;
        }
        Path day;
        try (Stream<Path> days = Files.list(root.resolve("past"))) {
            day = days.findFirst().orElseThrow();
        }
        Instant since = Instant.parse(day.getFileName() + "T02:00:00Z");
        List<Path> files;
        try (Stream<Path> all = Files.walk(day)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path before : files) {
            String path = day.relativize(before).toString();
            Selection earlier = YamlReader.read("main", path, Files.readAllBytes(before))
                    .value()
                    .flatMap(node -> FormBinder.bind(Selection.class, node).value())
                    .orElseThrow();
            selections.put(
                    CertifiedSchool.key("main", path),
                    List.of(new SelectionState(since.minusSeconds(86_400L * 30), earlier), now(school, path, since)));
        }
        return selections;
    }

    /** What stands there now, or that a classmate's branch took it away. */
    private static SelectionState now(School school, String path, Instant since) {
        return school.students().stream()
                .flatMap(student -> student.entries().of(Selection.class).stream())
                .filter(entry -> entry.path().equals(path))
                .findFirst()
                .map(entry -> new SelectionState(since, entry.value()))
                .orElse(new SelectionState(
                        since,
                        new Selection(List.of(), List.of(), List.of(), Origin.ofFile("main", path)),
                        Optional.of(new SelectionState.Removal(new Text("林同學，由 黃組長 合併", "林同學, merged by 黃組長")))));
    }

    /** Whoever refused entered it, by the end of that day. */
    private static Verdict.Step by(Refusal refusal) {
        StaffId teacher = refusal.refusedBy();
        Instant time = refusal.on().atTime(23, 0).toInstant(ZoneOffset.ofHours(8));
        return new Verdict.Step("0".repeat(40), time, teacher.value(), Optional.of(teacher), teacher.value());
    }

    private static Verdict verdict(Entry<?> entry) {
        VerdictKind kind = entry.path().matches(".*/pending[a-z-]*(\\.md)?")
                ? VerdictKind.PENDING
                : entry.path().endsWith("/changed") ? VerdictKind.CHANGED_SINCE_CERTIFIED : VerdictKind.CERTIFIED;
        return new Verdict(
                entry.source(),
                entry.path(),
                entry.kind(),
                kind,
                new TreeSet<>(),
                Trust.CLAIMED,
                entry.value() instanceof Refusal refusal
                        ? Optional.of(by(refusal))
                        : entry.path().matches(".*(/late\\.md|/changed|/again)") ? Optional.of(LATE) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                entry.file().id());
    }

    static void lay(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}

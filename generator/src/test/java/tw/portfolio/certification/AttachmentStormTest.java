package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.diagnostic.Noted;

/**
 * Files beside contests and in folders of no record, written, changed in a line, moved and taken away by an office and by a student in random
 * order: no file is in force of which the student wrote a line, or that the office put over one, whatever the office did with the others, and
 * every other one is that only the office ever had.
 * {@code -Dstorm.seed=N} makes others.
 */
class AttachmentStormTest {
    private static final long SEED = Long.getLong("storm.seed", 1);
    private static final int SCHOOLS = 12;
    private static final int STEPS = 9;

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);

    /** What lies where: the name of a body, which says whose it is. */
    private final TreeMap<String, String> files = new TreeMap<>();

    private TreeMap<String, String> before = new TreeMap<>();

    /** Bodies of the office's that the student had moved. */
    private final Set<String> touched = new TreeSet<>();

    private int bodies;
    private int steps;

    @Test
    void noFileIsInForceThatAStudentWrote() throws IOException {
        StringBuilder history = new StringBuilder();
        for (int i = 0; i < SCHOOLS; i++) {
            for (String contest : List.of("a", "b")) {
                files.put(contest(i, contest) + "/contest.yaml", contest + ".yaml");
                files.put(contest(i, contest) + "/list.txt", write("wu"));
            }
        }
        step(history, "wu");
        for (int step = 1; step < STEPS; step++) {
            for (int i = 0;
                    i < SCHOOLS;
                    i++) { // one by one: a merge that takes a stranger's file away puts nothing in force
                String hand = step > 1 && random.nextInt(3) > 0 ? "wu" : "chen";
                change(i, hand);
                step(history, hand);
            }
        }
        String told = "storm.seed=" + SEED + "\n" + history;
        Path school = folder.resolve("case");
        String contest = Files.readString(CaseSchool.CASES.resolve("64-file-of-a-contest-swapped/history/a.yaml"));
        Files.writeString(school.resolve("history/a.yaml"), contest);
        Files.writeString(school.resolve("history/b.yaml"), contest.replace("朗讀", "戲劇"));
        Files.writeString(school.resolve("history.yaml"), history);
        Noted<CertifiedSchool> certified =
                CaseSchool.certify(CaseSchool.replay(school, folder.resolve("run")), CaseSchool.settings(school));
        Set<String> voided = certified.notes().stream()
                .filter(note -> note.rule().value().equals("certification.void-file"))
                .map(note -> note.at().path())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> ofStudent = beside("chen");
        assertTrue(!ofStudent.isEmpty(), "nothing of the student is left in this storm: " + told);
        assertEquals(ofStudent, common(ofStudent, voided), told);
        assertEquals(Set.of(), common(beside("wu"), voided), told);
    }

    private static Set<String> common(Set<String> some, Set<String> others) {
        return some.stream().filter(others::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the files beside contests with what somebody wrote and nobody else had. */
    private Set<String> beside(String hand) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().startsWith("contests/"))
                .filter(file -> file.getValue().startsWith(hand) && !touched.contains(file.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String contest(int school, String name) {
        return "contests/114/" + name + school;
    }

    private String write(String hand) throws IOException {
        String name = hand + ++bodies + ".txt";
        Path body = folder.resolve("case/history").resolve(name);
        Files.createDirectories(body.getParent());
        StringBuilder words = new StringBuilder();
        for (int line = 0; line < 8; line++) {
            words.append(Long.toString(random.nextLong(), 36)).append('\n');
        }
        Files.writeString(body, words);
        return name;
    }

    /** Changes one line of a body, the student one of the first half and the office one of the second, or adds blanks; returns the name of what it is then. */
    private String edit(String body, String hand) throws IOException {
        boolean ofOffice = hand.equals("wu");
        Path bodies = folder.resolve("case/history");
        List<String> lines = new ArrayList<>(Files.readAllLines(bodies.resolve(body)));
        if (ofOffice && random.nextInt(3) == 0) {
            lines.add(lines.size() / 2 + random.nextInt(lines.size() / 2), "");
        } else {
            lines.set(
                    (ofOffice ? lines.size() / 2 : 0) + random.nextInt(lines.size() / 2),
                    Long.toString(random.nextLong(), 36));
        }
        String name = (ofOffice && body.startsWith("wu") ? "wu" : "chen") + ++this.bodies + ".txt";
        Files.write(bodies.resolve(name), lines);
        if (touched.contains(body)) {
            touched.add(name);
        }
        return name;
    }

    private void change(int school, String hand) throws IOException {
        List<String> own = files.keySet().stream()
                .filter(path -> path.endsWith(".txt") && path.contains(school + "/") && isOf(path, school))
                .toList();
        int what = random.nextInt(10);
        if (what == 0 && hand.equals("wu")) {
            rename(school);
        } else if (what < 4 || own.isEmpty()) {
            put(place(school), write(hand), hand);
        } else if (what < 5) {
            files.remove(own.get(random.nextInt(own.size())));
        } else if (what < 7) {
            String path = own.get(random.nextInt(own.size()));
            files.put(path, edit(files.get(path), hand));
        } else {
            String from = own.get(random.nextInt(own.size()));
            String body = files.get(from);
            files.remove(from);
            if (hand.equals("wu") && random.nextInt(4) == 0) {
                body = edit(body, hand);
            }
            put(place(school), body, hand);
            if (hand.equals("chen")) {
                touched.add(body);
            }
        }
    }

    /** What the office puts over a file of the student's, without taking that away first, is taken for no other. */
    private void put(String path, String body, String hand) throws IOException {
        String over = before.getOrDefault(path, body);
        String name = body;
        if (hand.equals("wu") && !over.equals(body) && (over.startsWith("chen") || touched.contains(over))) {
            Path bodies = folder.resolve("case/history");
            name = (over.startsWith("chen") ? "chen" : "wu") + ++this.bodies + ".txt";
            Files.copy(bodies.resolve(body), bodies.resolve(name));
            if (touched.contains(over)) {
                touched.add(name);
            }
        }
        files.put(path, name);
    }

    private static boolean isOf(String path, int school) {
        return path.split("/", -1)[path.startsWith("contests/") ? 2 : 1].matches("[a-z]+" + school);
    }

    /** Returns a place beside one of a school's contests, or in its folder of no record. */
    private String place(int school) {
        List<String> folders = new ArrayList<>(List.of("posters/p" + school));
        files.keySet().stream()
                .filter(path -> path.endsWith("/contest.yaml") && isOf(path, school))
                .map(path -> path.substring(0, path.lastIndexOf('/')))
                .forEach(folders::add);
        return folders.get(random.nextInt(folders.size())) + "/" + "xyz".charAt(random.nextInt(3)) + ".txt";
    }

    /** Gives the folder of one contest another name. */
    private void rename(int school) {
        String from = files.keySet().stream()
                .filter(path -> path.endsWith("/contest.yaml") && isOf(path, school))
                .map(path -> path.substring(0, path.lastIndexOf('/')))
                .findFirst()
                .orElseThrow();
        String to = contest(school, "c" + "defgh".charAt(random.nextInt(5)));
        if (files.containsKey(to + "/contest.yaml")) {
            return;
        }
        List<String> moved = files.keySet().stream()
                .filter(path -> path.startsWith(from + "/"))
                .toList();
        for (String path : moved) {
            files.put(to + path.substring(from.length()), files.get(path));
            files.remove(path);
        }
    }

    private void step(StringBuilder history, String hand) {
        steps++;
        String day = "2026-01-%02dT".formatted(1 + steps / 10);
        String at = day + "%02d:30+08:00".formatted(10 + steps % 10);
        String written = day + "%02d:00+08:00".formatted(10 + steps % 10);
        history.append(hand.equals("wu") ? """
                          - merge:
                              request: %1$d
                              by: wu
                              at: %2$s
                              branch: work%1$d
                              title: 更新
                              commits:
                                - by: wu
                                  at: %3$s
                                  message: 更新
                        """.formatted(steps, at, written) : """
                          - push:
                              by: chen
                              at: %s
                              message: 更新
                        """.formatted(at));
        String indent = hand.equals("wu") ? "          " : "      ";
        history.append(indent).append("put:\n");
        files.forEach((path, body) -> {
            if (!body.equals(before.get(path))) {
                history.append(indent).append("  - {path: %s, from: history/%s}\n".formatted(path, body));
            }
        });
        history.append(indent)
                .append(before.keySet().stream()
                        .filter(path -> !files.containsKey(path))
                        .collect(Collectors.joining(", ", "remove: [", "]\n")));
        before = new TreeMap<>(files);
    }
}

package tw.portfolio.torture;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;

/** What the random histories write into records, and how their branches are merged. */
final class FuzzText {
    private static final int LINES = 6;
    private static final String OWN = "---\n第 0 行\n\n第 1 行\n\n第 2 行\n\n第 3 行\n\n第 4 行\n\n第 5 行\n";
    private final Pen pen;
    private final Random random;
    private final Map<ObjectId, String> texts = new HashMap<>();
    private int serial;

    FuzzText(Pen pen, Random random) {
        this.pen = pen;
        this.random = random;
    }

    static String file(String work) {
        if (work.endsWith(".yaml")) {
            return work;
        }
        return work
                + (work.contains("/outcomes/")
                        ? "/outcome.md"
                        : work.endsWith("statement") ? "/self-statement.md" : "/performance.md");
    }

    /** Returns the text of a work's record file. */
    String text(Folder files, String work) {
        return files.at(file(work))
                .flatMap(Folder.Node::file)
                .flatMap(id -> Optional.ofNullable(texts.get(id)))
                .orElse("");
    }

    private Optional<Folder.Node> put(FileMode mode, String text) throws IOException {
        Folder.Node node = pen.file(mode, text);
        texts.put(node.file().orElseThrow(), text);
        return Optional.of(node);
    }

    private Optional<Folder.Node> put(String text) throws IOException {
        return put(FileMode.REGULAR_FILE, text);
    }

    /** Writes a work anew or changes something in it. */
    Folder edited(Folder files, String work) throws IOException {
        String text = text(files, work);
        if (text.isEmpty()) {
            return begun(files, work);
        }
        int dice = random.nextInt(100);
        if (work.equals(FuzzCast.GRADES) && dice > 30) {
            return dice > 95 ? files.without(work) : files.with(work, put(row(text)));
        }
        if (work.equals(FuzzCast.DEPUTIES) && dice > 3) {
            return files.with(work, put(deputies(text)));
        }
        if (dice < 60 || work.endsWith(".yaml")) {
            return dice == 0 ? files.without(work) : files.with(file(work), put(line(text)));
        }
        if (dice < 75) {
            return attachment(files, work);
        }
        if (dice < 83) {
            return files.with(file(work), put(restated(text)));
        }
        return dice < 88 ? files.without(work) : dice < 91 ? unsafe(files, work) : both(files, work);
    }

    private Folder both(Folder files, String work) throws IOException {
        return attachment(files.with(file(work), put(line(text(files, work)))), work);
    }

    private Folder begun(Folder files, String work) throws IOException {
        Folder begun = files.without(work).with(file(work), put(first(work)));
        return work.contains("/outcomes/") ? begun.with(work + "/river.txt", put("草圖 " + serial++)) : begun;
    }

    private String first(String work) {
        if (work.equals(FuzzCast.GRADES)) {
            // lines of its own: it must not be alike to a selection that the same step takes away
            return "grades:\n  - {student: 1140101, course: MATH, score: 87, passed: true}\n# 成績第 0 行\n# 成績第 1 行\n"
                    + "# 成績第 2 行\n# 成績第 3 行\n# 成績第 4 行\n# 成績第 5 行\n";
        }
        if (work.equals(FuzzCast.DEPUTIES)) {
            return "# 第 0 行\n# 第 1 行\n# 第 2 行\ndeputies:\n" + deputy() + "# 第 3 行\n# 第 4 行\n# 第 5 行\n";
        }
        if (work.equals(FuzzCast.SELECTION)) {
            return "# 第 0 行\n# 第 1 行\noutcomes: []\n# 第 2 行\n# 第 3 行\nperformances: []\n# 第 4 行\n# 第 5 行\n";
        }
        if (work.equals(FuzzCast.STATEMENT)) {
            return "---\ntitle: 從看星星到算星星\n" + OWN;
        }
        if (work.equals(FuzzCast.SERVICE)) {
            return "---\ncategory: service\ntitle: 志工\nsummary: 每週六上午整理書架。\norganiser: 圖書館\nfrom: 2025-09-01\n"
                    + "to: 2025-12-20\nhours: 12\n" + OWN;
        }
        String team = random.nextInt(6) == 0 ? "team: [1140102]\nmy-contribution: 測量\n" : "";
        String course = random.nextInt(2) == 0 ? "MATH" : course();
        return "---\ncourse: " + course + "\ntitle: 河寬的測量\nsummary: 用相似三角形量出河寬。\n" + team + OWN;
    }

    private String course() {
        return new String[] {"MATH", "PHYS", "ART", "DRAMA"}[random.nextInt(4)];
    }

    private String line(String text) {
        int line = random.nextInt(LINES);
        return text.replaceFirst("第 " + line + " 行.*", "第 " + line + " 行，第 " + serial++ + " 版");
    }

    /** Changes, takes away or puts back the row of one student. */
    private String row(String text) {
        String student = random.nextBoolean() ? "1140101" : "1140102";
        String others = text.replaceAll("  - \\{student: " + student + ".*\n", "");
        return random.nextInt(6) == 0 && others.contains("student:")
                ? others
                : others.replace(
                        "grades:\n",
                        "grades:\n  - {student: " + student + ", course: MATH, score: " + (60 + random.nextInt(4))
                                + ", passed: true}\n");
    }

    /** Adds a row of deputies, or takes one away, or both. */
    private String deputies(String text) {
        List<String> rows =
                text.lines().filter(line -> line.startsWith("  - {")).toList();
        boolean less = rows.size() > 1 && random.nextInt(3) > 0;
        String left = less ? text.replace(rows.get(random.nextInt(rows.size())) + "\n", "") : text;
        return less && random.nextBoolean() ? left : left.replace("deputies:\n", "deputies:\n" + deputy());
    }

    private String deputy() {
        int month = 9 + random.nextInt(4);
        return "  - {absent: " + (random.nextInt(3) > 0 ? "wang" : "lee") + ", deputy: "
                + (random.nextInt(3) > 0 ? "sub" : "zhao")
                + ", from: 2025-%02d-01, to: 2025-%02d-30".formatted(month, 12)
                + ", reason: 公假, named-by: xu}\n";
    }

    /** Changes what decides who may certify. */
    private String restated(String text) {
        if (random.nextInt(8) == 0) {
            return text.replaceFirst("(course|category): .*", "$1: ["); // nobody can read it
        }
        if (text.contains("team: ") && random.nextBoolean()) {
            return text.replaceFirst("team: .*\nmy-contribution: .*\n", "");
        }
        return text.replaceFirst("course: .*", "course: " + course());
    }

    private Folder attachment(Folder files, String work) throws IOException {
        String name = work + "/" + new String[] {"river.txt", "more.txt", "data/a.txt"}[random.nextInt(3)];
        return random.nextInt(5) == 0 ? files.without(name) : files.with(name, put("附件 " + serial++));
    }

    private Folder unsafe(Folder files, String work) throws IOException {
        return switch (random.nextInt(7)) {
            case 0 -> files.with(work + "/link.txt", put(FileMode.SYMLINK, "river.txt"));
            case 1 -> files.with(work + "/.gitattributes", put("*.txt diff=none\n"));
            case 2 -> files.with(work + "/River.TXT", put("又一張")).with(work + "/river.txt", put("一張"));
            case 3 -> files.with(work + "/big.txt", put("version https://git-lfs.github.com/spec/v1\noid sha256:00\n"));
            case 4 -> files.with(work + "/a\u202etxt.exe", put("？"));
            case 5 -> files.with(work + "/sub", Optional.of(Folder.Node.of(FileMode.GITLINK, ObjectId.zeroId())));
            default -> files.with(work, files.folder(work).executable());
        };
    }

    /** Returns what merging gives, work by work; where both sides changed a line, the branch's. */
    Folder merged(Folder base, Folder ours, Folder theirs) throws IOException {
        Folder merged = ours;
        for (String work : FuzzCast.FILES) {
            if (!theirs.at(work).equals(base.at(work))) {
                merged = ours.at(work).equals(base.at(work))
                        ? merged.with(work, theirs.at(work))
                        : mergedFiles(merged, base, theirs, work);
            }
        }
        return merged;
    }

    private Folder mergedFiles(Folder ours, Folder base, Folder theirs, String work) throws IOException {
        Folder merged = ours;
        TreeSet<String> names = new TreeSet<>();
        for (Folder side : new Folder[] {ours, base, theirs}) {
            if (work.endsWith(".yaml")) {
                names.add(work);
            } else {
                side.folder(work).children().keySet().forEach(name -> names.add(work + "/" + name));
            }
        }
        for (String name : names) {
            if (!theirs.at(name).equals(base.at(name))) {
                boolean both = !ours.at(name).equals(base.at(name));
                merged = merged.with(name, both ? mergedLines(base, ours, theirs, name) : theirs.at(name));
            }
        }
        return merged;
    }

    private Optional<Folder.Node> mergedLines(Folder base, Folder ours, Folder theirs, String name) throws IOException {
        String[] before = lines(base, name);
        String[] main = lines(ours, name);
        String[] branch = lines(theirs, name);
        if (before.length < 2 || main.length != before.length || branch.length != before.length) {
            return theirs.at(name);
        }
        StringBuilder merged = new StringBuilder();
        for (int i = 0; i < before.length; i++) {
            merged.append(branch[i].equals(before[i]) ? main[i] : branch[i]).append('\n');
        }
        return put(merged.toString());
    }

    private String[] lines(Folder files, String name) {
        return files.at(name)
                .filter(node -> node.mode() == FileMode.REGULAR_FILE)
                .flatMap(Folder.Node::file)
                .flatMap(id -> Optional.ofNullable(texts.get(id)))
                .orElse("")
                .split("\n");
    }
}

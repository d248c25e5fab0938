package tw.portfolio.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A school whose history has every shape merging leaves: branches brought up to date, branches that crossed, octopuses, reverts, records
 * removed and added again, renamed, changed on two branches at once, merges that change what neither side had, and a few that turned the
 * main line about. The same seed gives the same commits.
 */
public final class MergeStorm {
    private static final int STUDENTS = 40;
    private static final int REMEMBERED = 40;
    private static final String[] ATTACHMENTS = {"草圖.txt", "data/a.csv", "data/b.csv", "data", "z.txt"};
    private final Random random;
    private final Pen pen;
    private final List<Tip> line = new ArrayList<>();
    private final List<Tip> branches = new ArrayList<>();
    private int serial;
    private int merges;
    private long time = 1_756_684_800L;

    private record Tip(ObjectId commit, Folder files) {}

    private MergeStorm(Random random, Pen pen) {
        this.random = random;
        this.pen = pen;
    }

    /** Writes a history with {@code merges} merges into the main line; those before a turn of it may lie beside it in the end. */
    public static void write(Path base, Path repository, int merges, long seed) throws IOException {
        try (Pen pen = Pen.begin(repository)) {
            MergeStorm storm = new MergeStorm(new Random(seed), pen);
            storm.begin(base);
            while (storm.merges < merges) {
                storm.step();
            }
            pen.point("refs/heads/main", storm.head().commit());
        }
    }

    private void begin(Path base) throws IOException {
        Folder files = pen.copy(base).without("history").without("history.yaml");
        String profile = Files.readString(base.resolve("students/114/1140101/student.yaml"));
        for (int i = 0; i < STUDENTS; i++) {
            files = files.with(
                    student(i) + "/student.yaml", Optional.of(pen.file(profile.replace("chen@", "s" + i + "@"))));
        }
        line.add(commit("huang", files, List.of()));
    }

    private static String student(int i) {
        return "students/114/11402" + (i + 10);
    }

    private void step() throws IOException {
        int dice = random.nextInt(100);
        if (dice < 8) {
            add(commit("lin", random.nextInt(3) == 0 ? reverted() : edited(head().files()), List.of(head())));
        } else if (dice < 12) {
            octopus();
        } else if (dice < 18) {
            crossed();
        } else if (random.nextInt(300) == 0) {
            turn();
        } else {
            merge(tip());
        }
    }

    /** Begins a branch, or goes on with one that was merged before or is still open. */
    private Tip tip() throws IOException {
        boolean goesOn = !branches.isEmpty() && random.nextInt(4) == 0;
        Tip tip = goesOn ? branches.get(random.nextInt(branches.size())) : recent();
        int commits = 1 + random.nextInt(3);
        for (int i = 0; i < commits; i++) {
            if (random.nextInt(6) == 0) {
                tip = commit("chen", merged(recent().files(), tip), List.of(tip, head()));
            }
            tip = commit("chen", edited(tip.files()), List.of(tip));
        }
        branches.add(tip);
        if (branches.size() > REMEMBERED) {
            branches.remove(0);
        }
        return tip;
    }

    private Tip head() {
        return line.get(line.size() - 1);
    }

    private Tip recent() {
        return line.get(line.size() - 1 - random.nextInt(Math.min(line.size(), 12)));
    }

    private void merge(Tip branch) throws IOException {
        Folder files = switch (random.nextInt(12)) {
            case 0 -> head().files(); // keeps our side
            case 1 -> branch.files(); // takes theirs, with what it lacks
            case 2 -> edited(merged(head().files(), branch)); // changes what neither side had
            case 3 -> reverted();
            default -> merged(head().files(), branch);
        };
        add(commit("wang", files, List.of(head(), branch)));
        merges++;
    }

    private void octopus() throws IOException {
        Tip one = tip();
        Tip two = tip();
        add(commit("wang", merged(merged(head().files(), one), two), List.of(head(), one, two)));
        merges++;
    }

    /** Each side merges the other's state, and then the main line merges again: two common ancestors. */
    private void crossed() throws IOException {
        Tip branch = tip();
        Tip before = head();
        merge(branch);
        Tip updated = commit("chen", merged(before.files(), branch), List.of(branch, before));
        merge(commit("chen", edited(updated.files()), List.of(updated)));
    }

    /** A merge of the main line into a branch becomes the main line. */
    private void turn() throws IOException {
        Tip branch = tip();
        add(commit("lin", merged(head().files(), branch), List.of(branch, head())));
        merges++;
    }

    private void add(Tip tip) {
        line.add(tip);
        if (line.size() > REMEMBERED) {
            line.remove(0);
        }
    }

    /** Returns one side with the works of some students as the other has them. */
    private Folder merged(Folder ours, Tip branch) {
        Folder files = ours;
        for (int i = 0; i < STUDENTS; i++) {
            String works = student(i) + "/outcomes";
            if (random.nextInt(3) == 0 && !files.at(works).equals(branch.files().at(works))) {
                files = files.with(works, branch.files().at(works));
            }
        }
        return files;
    }

    private Folder reverted() {
        String works = student(random.nextInt(STUDENTS)) + "/outcomes";
        Tip old = line.get(random.nextInt(line.size()));
        return head().files().with(works, old.files().at(works));
    }

    private Folder edited(Folder files) throws IOException {
        String record = student(random.nextInt(STUDENTS)) + "/outcomes/114-1/work-" + random.nextInt(4);
        return switch (random.nextInt(14)) {
            case 0 -> files.without(record);
            case 1 -> renamed(files, record);
            case 2 -> files.with(record, files.folder(record).executable());
            case 3 ->
                files.with(
                        "grades/114-1/10" + random.nextInt(5) + ".yaml",
                        Optional.of(pen.file("grades: [] # " + serial++)));
            case 4 -> files.with(record + "/outcome.md", Optional.of(pen.file(FileMode.SYMLINK, "z.txt")));
            case 5 -> files; // an empty commit
            default -> written(files, record);
        };
    }

    private Folder renamed(Folder files, String record) {
        String to = student(random.nextInt(STUDENTS)) + "/outcomes/114-1/moved-" + random.nextInt(3);
        return files.without(record).with(to, files.at(record));
    }

    private Folder written(Folder files, String record) throws IOException {
        String text = "---\ncourse: MATH\ntitle: 作品" + serial + "\nsummary: 第" + serial + "次修改。\n---\n內文\n";
        Folder changed = files.with(record + "/outcome.md", Optional.of(pen.file(text)));
        String name = record + "/" + ATTACHMENTS[random.nextInt(ATTACHMENTS.length)];
        // with a file where a directory was, and the other way
        return random.nextBoolean()
                ? changed.with(name, Optional.of(pen.file("附件" + serial++)))
                : changed.without(name);
    }

    private Tip commit(String who, Folder files, List<Tip> parents) throws IOException {
        time += 60;
        String ident = who + " <" + who + "@yfsh.example> " + time + " +0800\n";
        List<ObjectId> ids = parents.stream().map(Tip::commit).distinct().toList();
        return new Tip(pen.commit(files, ids, "author " + ident + "committer " + ident + "\n步驟 " + time + "\n"), files);
    }
}

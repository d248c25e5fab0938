package tw.portfolio.torture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import tw.portfolio.torture.FuzzCommit.Face;
import tw.portfolio.torture.FuzzCommit.Seal;
import tw.portfolio.torture.FuzzCommit.Tip;

/**
 * A small random history: mostly what an honest school does, with one or two things wrong in every other merge. The same seed gives the
 * same history; another wording gives other messages, and so other commits, of the same shape.
 */
final class FuzzHistory {
    private static final long FIRST = 1_756_684_800L; // 2025-09-01T08:00+08:00
    private static final long DAY = 86_400;
    private static final long[] SKEWS = {-40 * DAY, -DAY, -601, -301, -300, -299, 0, 400 * DAY};
    private final Random random;
    private final FuzzCommit commits;
    private final FuzzText text;
    private final FuzzCast.Minimum minimum;
    private final List<String> works;
    private final List<Tip> line = new ArrayList<>();
    private final List<Tip> branches = new ArrayList<>();
    private long now = FIRST;

    /** What was made: the commit at the head, who signed which commit, and how much proof the school asks for. */
    record Made(Tip head, Map<String, Seal> seals, FuzzCast.Minimum minimum) {}

    /** How a merge is made; what is wrong with it is changed in place. */
    private static final class Plan {
        private String author = "";
        private String committer = "";
        private Optional<String> key = Optional.empty();
        private long skew;
        private int files;
        private int parents;
    }

    private FuzzHistory(Pen pen, List<String> works, long seed, long wording) {
        this.random = new Random(seed);
        this.works = works;
        this.commits = new FuzzCommit(pen, new Random(wording));
        this.text = new FuzzText(pen, random);
        FuzzCast.Minimum[] all = FuzzCast.Minimum.values();
        this.minimum = all[random.nextInt(all.length)];
    }

    static Made write(Pen pen, Folder school, long seed, long wording) throws IOException {
        FuzzHistory history = new FuzzHistory(pen, FuzzCast.WORKS, seed, wording);
        history.begin(school);
        return history.made();
    }

    /** Writes a history in which the list of deputies changes as often as a work; at its end somebody who may be one merges works of others. */
    static Made writeStoodInFor(Pen pen, Folder school, long seed) throws IOException {
        FuzzHistory history = new FuzzHistory(pen, List.of(FuzzCast.RIVER, FuzzCast.DEPUTIES), seed, seed);
        history.begin(school);
        for (String work : List.of(FuzzCast.POND, FuzzCast.LAKE)) {
            Tip base = history.head();
            Tip branch = history.branch(work, base, FuzzCast.owner(work));
            String deputy = history.random.nextInt(3) == 0 ? "zhao" : "sub";
            history.line.add(history.merged(history.honest(deputy), work, base, branch));
        }
        return history.made();
    }

    private void begin(Folder school) throws IOException {
        Face registry = Face.of("huang", FIRST - 12 * DAY);
        line.add(commits.write(registry, rooted(school), List.of()));
        int steps = 3 + random.nextInt(10);
        for (int i = 0; i < steps; i++) {
            step();
        }
    }

    private Made made() {
        return new Made(head(), commits.seals(), minimum);
    }

    private Folder rooted(Folder school) throws IOException {
        return random.nextInt(5) == 0 ? text.edited(school, work()) : school;
    }

    private Tip head() {
        return line.get(line.size() - 1);
    }

    private String work() {
        return works.get(random.nextInt(works.size()));
    }

    private long later() {
        now += random.nextInt(8) == 0 ? random.nextInt(60) * DAY : 3600 + random.nextInt((int) (3 * DAY));
        return now;
    }

    private void step() throws IOException {
        String work = work();
        int dice = random.nextInt(100);
        if (dice < 62) {
            merge(work);
        } else if (dice < 74) {
            push(work, text.edited(head().files(), work));
        } else if (dice < 82) {
            Tip old = line.get(random.nextInt(line.size()));
            push(work, head().files().with(work, old.files().at(work)));
        } else if (dice < 86) {
            line.add(branch(work, head(), FuzzCast.owner(work))); // fast-forward
        } else if (dice < 90) {
            Tip branch = branch(work, head(), FuzzCast.owner(work)); // squash
            String teacher = certifier(work, branch);
            line.add(commits.write(
                    new Face(FuzzCast.owner(work), teacher, key(teacher), later()), branch.files(), List.of(head())));
        } else if (dice < 94) {
            turn(work);
        } else {
            crossed(work);
        }
    }

    private void push(String work, Folder files) throws IOException {
        String who = random.nextInt(3) == 0 ? FuzzCast.anybody(random) : FuzzCast.owner(work);
        Optional<String> key = random.nextInt(3) == 0
                ? FuzzCast.anyKey(random)
                : FuzzCast.ofOffice(work) ? Optional.of(FuzzCast.owner(work)) : Optional.empty();
        line.add(commits.write(new Face(who, committer(who), key, later()), files, List.of(head())));
    }

    private String committer(String author) {
        int dice = random.nextInt(10);
        return dice == 0 ? FuzzCast.anybody(random) : dice < 4 ? "forge" : author;
    }

    private String certifier(String work, Tip branch) {
        return FuzzCast.certifier(work, text.text(branch.files(), work), random);
    }

    /** Returns the signature that suffices. */
    private Optional<String> key(String who) {
        return switch (minimum) {
            case NONE, CLAIMED ->
                random.nextInt(4) == 0 && minimum != FuzzCast.Minimum.NONE ? Optional.of("yf-forge") : Optional.empty();
            case FORGE_SIGNED -> Optional.of(random.nextInt(6) == 0 ? "forge-old" : "yf-forge");
            case PERSON_SIGNED -> Optional.of(who);
        };
    }

    /** Writes some commits on from a state of the main line or of an older branch. */
    private Tip branch(String work, Tip from, String owner) throws IOException {
        Tip tip = from;
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            if (random.nextInt(6) == 0) {
                tip = updated(tip, from, owner);
            }
            String other = random.nextInt(12) == 0 ? work() : work;
            String who = random.nextInt(15) == 0 ? FuzzCast.anybody(random) : owner;
            long time = random.nextInt(10) == 0 ? now + SKEWS[random.nextInt(SKEWS.length)] : later();
            String committer = random.nextInt(8) == 0 ? "wang" : who;
            tip = commits.write(
                    new Face(who, committer, Optional.empty(), time), text.edited(tip.files(), other), List.of(tip));
        }
        branches.add(tip);
        return tip;
    }

    /** Brings a branch up to date, at times with a change of its own. */
    private Tip updated(Tip tip, Tip base, String owner) throws IOException {
        Folder both = text.merged(base.files(), tip.files(), head().files());
        if (random.nextInt(4) == 0) {
            both = text.edited(both, work());
        }
        String who = random.nextInt(3) == 0 ? "wang" : owner;
        return commits.write(Face.of(who, later()), both, List.of(tip, head()));
    }

    private void merge(String work) throws IOException {
        boolean goesOn = !branches.isEmpty() && random.nextInt(6) == 0;
        Tip base = goesOn
                ? branches.get(random.nextInt(branches.size()))
                : line.get(line.size() - 1 - random.nextInt(Math.min(3, line.size())));
        Tip branch = branch(work, base, FuzzCast.owner(work));
        Plan plan = honest(certifier(work, branch));
        if (random.nextInt(2) == 0) {
            int wrongs = 1 + random.nextInt(2);
            for (int i = 0; i < wrongs; i++) {
                branch = spoilt(plan, work, branch);
            }
        }
        line.add(merged(plan, work, base, branch));
    }

    private Plan honest(String certifier) {
        Plan plan = new Plan();
        plan.author = certifier;
        plan.committer = minimum != FuzzCast.Minimum.NONE && random.nextBoolean() ? "forge" : certifier;
        plan.key = key(certifier);
        return plan;
    }

    /** Does one thing wrong, in the plan or on the branch. */
    private Tip spoilt(Plan plan, String work, Tip branch) throws IOException {
        switch (random.nextInt(9)) {
            case 0 -> {
                plan.author = FuzzCast.anybody(random);
                plan.committer = random.nextBoolean() ? "forge" : plan.author;
            }
            case 1 -> plan.committer = FuzzCast.anybody(random);
            case 2 -> plan.key = FuzzCast.anyKey(random);
            case 3 -> plan.skew = SKEWS[random.nextInt(SKEWS.length)];
            case 4, 5 -> plan.files = 1 + random.nextInt(6);
            case 6 -> plan.parents = 1 + random.nextInt(4);
            case 7 -> {
                String who = random.nextBoolean() ? plan.author : FuzzCast.anybody(random);
                String what = random.nextInt(3) == 0 ? work() : work;
                return commits.write(Face.of(who, later()), text.edited(branch.files(), what), List.of(branch));
            }
            default -> plan.author = random.nextBoolean() ? "zhao" : "lee";
        }
        return branch;
    }

    private Tip merged(Plan plan, String work, Tip base, Tip branch) throws IOException {
        Folder clean = text.merged(base.files(), head().files(), branch.files());
        Folder files = switch (plan.files) {
            case 1 -> head().files();
            case 2 -> branch.files();
            case 3 -> text.edited(clean, work);
            case 4 -> text.edited(clean, work());
            case 5 ->
                clean.with(work, line.get(random.nextInt(line.size())).files().at(work));
            case 6 -> clean.with(work, base.files().at(work));
            default -> clean;
        };
        List<Tip> parents = switch (plan.parents) {
            case 1 -> List.of(head(), head());
            case 2 -> List.of(head(), branch, line.get(random.nextInt(line.size())));
            case 3 -> List.of(head(), line.get(random.nextInt(line.size())));
            case 4 -> List.of(head(), orphan(branch));
            default -> List.of(head(), branch);
        };
        long time = plan.skew == 0 ? later() : head().time() + plan.skew;
        return commits.write(new Face(plan.author, plan.committer, plan.key, time), files, parents);
    }

    /** The same files without their history. */
    private Tip orphan(Tip branch) throws IOException {
        return commits.write(Face.of("chen", later()), branch.files(), List.of());
    }

    /** A student's merge of the main line becomes the main line. */
    private void turn(String work) throws IOException {
        Tip base = line.get(line.size() - 1 - random.nextInt(Math.min(3, line.size())));
        Tip branch = branch(work, base, FuzzCast.owner(work));
        Folder both = text.merged(base.files(), branch.files(), head().files());
        line.add(commits.write(Face.of("chen", later()), both, List.of(branch, head())));
    }

    /** Both sides merge the other's state, and the main line merges again. */
    private void crossed(String work) throws IOException {
        Tip before = head();
        Tip branch = branch(work, before, FuzzCast.owner(work));
        push(work, text.edited(before.files(), work));
        Tip pushed = head();
        Tip over = commits.write(
                Face.of("chen", later()),
                text.merged(before.files(), branch.files(), pushed.files()),
                List.of(branch, pushed));
        line.add(merged(honest(certifier(work, branch)), work, before, branch));
        Tip more =
                commits.write(Face.of(FuzzCast.owner(work), later()), text.edited(over.files(), work), List.of(over));
        line.add(merged(honest(certifier(work, more)), work, branch, more));
    }
}

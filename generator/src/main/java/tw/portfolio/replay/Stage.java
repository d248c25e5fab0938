package tw.portfolio.replay;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;

/** Plays the steps of one repository. */
final class Stage {
    static final RuleId UNKNOWN_PERSON = new RuleId("replay.unknown-person");
    static final RuleId MISSING_BODY = new RuleId("replay.missing-body");
    static final RuleId OWN_EDIT = new RuleId("replay.own-edit");
    private static final History.Person SOMEBODY =
            new History.Person("you", "您的修改 (your edit)", "you@localhost", tw.portfolio.model.Origin.ofFile("", ""));
    private final History history;
    private final History.RepositoryForm form;
    private final Bodies bodies;
    private final List<Diagnostic> notes;
    private final Line main = new Line();

    Stage(History history, History.RepositoryForm form, Bodies bodies, List<Diagnostic> notes) {
        this.history = history;
        this.form = form;
        this.bodies = bodies;
        this.notes = notes;
    }

    void play(Repositories.Made made) throws IOException {
        CommitWriter writer = new CommitWriter(made.inserter());
        for (History.Step step : history.steps()) {
            boolean ours =
                    step.repository().map(name -> name.equals(form.name())).orElse(isFirst());
            if (ours) {
                play(step, made, writer);
            }
        }
        if (bodies.isSealed()) {
            ownEdits(writer);
        }
        if (!main.isEmpty()) {
            made.point(Constants.R_HEADS + "main", main.head().commit());
        }
    }

    private boolean isFirst() {
        return history.repositories().get(0).name().equals(form.name());
    }

    private void play(History.Step step, Repositories.Made made, CommitWriter writer) throws IOException {
        if (step.push().isPresent()) {
            History.Change change = step.push().get();
            main.add(commit(change, main.tree(), main.parents(), writer));
        }
        if (step.merge().isPresent()) {
            merge(step.merge().get(), made, writer);
        }
        if (step.request().isPresent()) {
            History.Request request = step.request().get();
            made.point(
                    ref(request.request()),
                    branch(request.commits(), writer).tip().commit());
        }
        if (step.tag().isPresent()) {
            made.point(Constants.R_TAGS + step.tag().get(), main.head().commit());
        }
    }

    private static String ref(int request) {
        return "refs/merge-requests/" + request + "/head";
    }

    /** A branch, and the state of the main line that it holds. */
    private record Branch(Line.Tip base, Line.Tip tip) {}

    private Branch branch(List<History.Change> commits, CommitWriter writer) throws IOException {
        Line.Tip base = main.at(commits.get(0).at());
        Line.Tip tip = base;
        for (History.Change change : commits) {
            if (change.update().orElse(false)) {
                Line.Tip now = main.at(change.at());
                Tree both = now.tree().merged(base.tree(), tip.tree());
                tip = commit(change, both, List.of(tip.commit(), now.commit()), writer);
                base = now;
            } else {
                tip = commit(change, tip.tree(), List.of(tip.commit()), writer);
            }
        }
        return new Branch(base, tip);
    }

    private void merge(History.Merge merge, Repositories.Made made, CommitWriter writer) throws IOException {
        MergeStyle style = merge.style().orElse(MergeStyle.MERGE);
        if (style == MergeStyle.FAST_FORWARD) {
            for (History.Change change : merge.commits()) {
                main.add(commit(change, main.tree(), main.parents(), writer));
            }
            return;
        }
        Branch branch = branch(merge.commits(), writer);
        made.point(ref(merge.request()), branch.tip().commit());
        if (style == MergeStyle.FOXTROT) {
            main.add(branch.tip());
            return;
        }
        Tree tree = main.tree().merged(branch.base().tree(), branch.tip().tree());
        if (merge.smuggled().isPresent()) {
            History.Smuggled smuggled = merge.smuggled().get();
            tree = changed(
                    tree,
                    new Edit(
                            smuggled.add(),
                            smuggled.put(),
                            smuggled.remove(),
                            smuggled.origin().start()),
                    writer);
        }
        List<ObjectId> parents = new ArrayList<>(main.parents());
        if (style != MergeStyle.SQUASH) {
            parents.add(branch.tip().commit());
        }
        if (style == MergeStyle.OCTOPUS) {
            parents.add(branch(merge.commits().subList(0, 1), writer).tip().commit());
        }
        main.add(new Line.Tip(writer.commit(face(merge, style), tree, parents), tree, merge.at()));
    }

    /** GitLab: "Merge branch 'x' into 'main'", the title, and the request's number; a squash keeps the title alone. */
    private CommitWriter.Face face(History.Merge merge, MergeStyle style) {
        String message = style == MergeStyle.SQUASH
                ? merge.title()
                : "Merge branch '" + merge.branch() + "' into 'main'\n\n" + merge.title() + "\n\nSee merge request "
                        + form.name() + "!" + merge.request();
        boolean signs = history.forge().sign().orElse(false);
        String signer = merge.signer().orElse(signs ? DemonstrationKey.FORGE : "none");
        History.Person author = style == MergeStyle.SQUASH
                ? person(merge.commits().get(0).by(), merge.origin().at("commits"))
                : person(merge.by(), merge.origin().at("by"));
        String committer =
                merge.committer().orElse(style == MergeStyle.SQUASH ? merge.by() : signs ? "forge" : "author");
        return new CommitWriter.Face(
                author, committer(committer, author, merge.origin().start()), merge.at(), message, signer(signer));
    }

    private Line.Tip commit(History.Change change, Tree before, List<ObjectId> parents, CommitWriter writer)
            throws IOException {
        Tree tree = changed(
                before,
                new Edit(
                        change.add(),
                        change.put(),
                        change.remove(),
                        change.origin().start()),
                writer);
        History.Person author = person(change.by(), change.origin().at("by"));
        CommitWriter.Face face = new CommitWriter.Face(
                author,
                committer(
                        change.committer().orElse("author"),
                        author,
                        change.origin().start()),
                change.at(),
                change.message(),
                signer(change.signer().orElse("none")));
        return new Line.Tip(writer.commit(face, tree, parents), tree, change.at());
    }

    private static Optional<String> signer(String name) {
        return name.equals("none") ? Optional.empty() : Optional.of(name);
    }

    private History.Person committer(String name, History.Person author, Location at) {
        return switch (name) {
            case "author" -> author;
            case "forge" ->
                new History.Person(
                        "forge",
                        history.forge().name(),
                        history.forge().email(),
                        history.forge().origin());
            default -> person(name, at);
        };
    }

    /** Returns whom the history names; {@code Name <e-mail>} names somebody nobody knows. */
    private History.Person person(String id, Location at) {
        int open = id.indexOf(" <");
        if (open > 0 && id.endsWith(">")) {
            return new History.Person(
                    id, id.substring(0, open), id.substring(open + 2, id.length() - 1), history.origin());
        }
        return history.people().stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElseGet(() -> {
                    notes.add(Diagnostic.error(UNKNOWN_PERSON, at).with("found", id));
                    return SOMEBODY;
                });
    }

    /** Which files a commit adds, takes from elsewhere and removes, and where the history says so. */
    private record Edit(List<String> add, List<History.Put> put, List<String> remove, Location at) {}

    private Tree changed(Tree before, Edit edit, CommitWriter writer) throws IOException {
        NavigableMap<String, Tree.Leaf> files = new TreeMap<>(before.files());
        for (String path : edit.remove()) {
            files.keySet().removeIf(file -> file.equals(path) || file.startsWith(path + "/"));
        }
        for (String path : edit.add()) {
            List<String> found = bodies.files(onDisk(path));
            for (String file : found) {
                Optional<byte[]> bytes = bodies.original(file);
                if (bytes.isPresent()) {
                    files.put(inRepository(file), Tree.Leaf.file(writer.blob(bytes.get())));
                }
            }
            if (found.isEmpty()) {
                notes.add(Diagnostic.error(MISSING_BODY, edit.at()).with("file", path));
            }
        }
        for (History.Put one : edit.put()) {
            Optional<byte[]> bytes = bodies.original(one.from());
            if (bytes.isPresent()) {
                files.put(one.path(), leaf(one, writer.blob(bytes.get())));
            } else {
                notes.add(
                        Diagnostic.error(MISSING_BODY, one.origin().at("from")).with("file", one.from()));
            }
        }
        return new Tree(files);
    }

    /** A submodule names a commit that is not there: any id will do. */
    private static Tree.Leaf leaf(History.Put put, ObjectId blob) {
        return new Tree.Leaf(put.mode().orElse(EntryMode.REGULAR), blob);
    }

    private String onDisk(String path) {
        return form.folder().equals(".") ? path : form.folder() + "/" + path;
    }

    private String inRepository(String file) {
        return form.folder().equals(".") ? file : file.substring(form.folder().length() + 1);
    }

    /** Commits what somebody changed in the folder since the history was sealed, as the direct push that it is. */
    private void ownEdits(CommitWriter writer) throws IOException {
        NavigableMap<String, Tree.Leaf> files = new TreeMap<>();
        List<String> edited = new ArrayList<>();
        for (String file : bodies.files(form.folder().equals(".") ? "" : form.folder())) {
            String path = inRepository(file);
            Optional<byte[]> bytes = excluded(path) ? Optional.empty() : bodies.current(file);
            if (bytes.isPresent()) {
                files.put(path, Tree.Leaf.file(writer.blob(bytes.get())));
            }
        }
        Tree now = new Tree(files);
        Tree before = main.tree();
        Stream.concat(files.keySet().stream(), before.files().keySet().stream())
                .distinct()
                .filter(path -> !Optional.ofNullable(files.get(path))
                        .equals(Optional.ofNullable(before.files().get(path))))
                .sorted()
                .forEach(edited::add);
        if (edited.isEmpty()) {
            return;
        }
        edited.forEach(path -> notes.add(Diagnostic.note(OWN_EDIT, Location.ofFile(form.name(), path))));
        OffsetDateTime at = main.head().at().plusHours(1);
        CommitWriter.Face face =
                new CommitWriter.Face(SOMEBODY, SOMEBODY, at, "直接修改 content/（尚未經合併）", Optional.empty());
        main.add(new Line.Tip(writer.commit(face, now, main.parents()), now, at));
    }

    private boolean excluded(String path) {
        return form.exclude().stream().anyMatch(left -> path.equals(left) || path.startsWith(left + "/"));
    }
}

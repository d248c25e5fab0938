package tw.portfolio;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import tw.portfolio.binding.CommittedRecord;
import tw.portfolio.binding.FormBinder;
import tw.portfolio.blob.Blob;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Seen;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.School;
import tw.portfolio.model.office.SchoolProfile;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceException;
import tw.portfolio.source.SourceFile;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.source.Sources;

/**
 * Which branch is the school's main line: the one {@code portfolio.yaml} names, unless whoever runs the program names one. What happens to
 * be checked out is no main line, for on a branch of his own anybody can merge anything.
 */
final class MainBranch {
    static final int MAX_PROFILE_BYTES = 2 << 20;
    private static final String HEADS = "refs/heads/";
    private static final String DETACHED = "HEAD";

    private MainBranch() {}

    /** How a source is opened. */
    interface Opening {
        Source open(SourceSettings settings) throws IOException;
    }

    /**
     * Opens the main source. Files on disk are compared with the branch that they name, whatever is checked out; whether what is read is
     * the main line is told by {@code refuseOther}, for whoever may push can write another name.
     */
    static Source open(SourceSettings settings, Opening opening) throws IOException {
        Source source = opening.open(settings);
        Optional<String> named;
        try {
            named = settings.workTree() && isToBeFound(List.of(settings), source) ? written(source) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            source.close();
            throw e;
        }
        if (named.isEmpty() || isNamed(source, named.get())) {
            return source;
        }
        source.close();
        return opening.open(settings.on(named.get()));
    }

    /**
     * Refuses a branch that is not the main one by what is in force of {@code portfolio.yaml}: on a branch of one's own one would name
     * that, and on the main one somebody else's row does not count.
     *
     * @param settings the sources' as asked for; the first is the main one's
     * @param notes what certifying found, of the rows that are not in force too
     * @throws SourceException when another branch is checked out, or a commit that is not of the main line
     */
    static void refuseOther(List<SourceSettings> settings, Source source, School inForce, List<Diagnostic> notes)
            throws IOException {
        if (!isToBeFound(settings, source)) {
            return;
        }
        String named = inForce.settings().branch();
        Optional<Diagnostic> changed = changed(notes);
        if (!isMain(settings.get(0), source, named)) {
            throw another(settings.get(0), source, named, changed);
        }
        if (changed.isEmpty()) { // what is written counts, or it cannot be told, as without the trust settings
            refuseOther(settings, source);
        }
    }

    /** Refuses what is not the branch that {@code portfolio.yaml} names, where nobody tells whether that row is in force. */
    static void refuseOther(List<SourceSettings> settings, Source source) throws IOException {
        Optional<String> named = isToBeFound(settings, source) ? written(source) : Optional.empty();
        if (named.isPresent() && !isMain(settings.get(0), source, named.get())) {
            throw undecided(settings.get(0), source, named.get());
        }
    }

    /**
     * Refuses further sources that are read on another branch: theirs is called as the main one's.
     *
     * @param settings the sources' as asked for, the main one's first
     * @param others those beside the main one
     * @throws SourceException when another branch is checked out, or a commit that is not of that branch
     */
    static void refuseOthers(List<SourceSettings> settings, List<Source> others, School inForce) throws IOException {
        String named = inForce.settings().branch();
        for (Source source : others) {
            Optional<SourceSettings> asked = settings.stream()
                    .filter(it -> it.name().equals(source.name()) && it.branch().isEmpty())
                    .findFirst();
            if (asked.isPresent() && source.head().isPresent() && !isMain(asked.get(), source, named)) {
                throw ofFurther(asked.get(), source, named);
            }
        }
    }

    private static SourceException ofFurther(SourceSettings settings, Source source, String named) {
        Text found = found(settings, source, Text.same(named));
        return new SourceException(new Text(
                found.zh() + "，學校各個儲存庫的主分支都叫 " + named + "；別的分支上誰都能合併，不能當作認證的依據，所以不讀。請在 " + source.name() + " 簽出 "
                        + named + "；它的主分支若是別的名字，請在平臺上改名為 " + named + "。",
                found.en() + ", and the main branch of each of the school's repositories is called " + named
                        + ". On any other branch anybody can merge, so it is not read. Check out " + named + " in "
                        + source.name()
                        + "; where its main branch has another name, rename it to " + named + " on the forge."));
    }

    /** Whoever names a branch means it, and a folder without history has none. */
    private static boolean isToBeFound(List<SourceSettings> settings, Source source) {
        return !settings.isEmpty()
                && settings.get(0).branch().isEmpty()
                && source.head().isPresent();
    }

    /** A commit without a branch, as pipelines check it out, is read when the main line holds it. */
    private static boolean isMain(SourceSettings settings, Source source, String named) throws IOException {
        Source.Head head = source.head().orElseThrow();
        return isNamed(source, named)
                || (head.branch().equals(DETACHED) && Sources.holds(settings.on(named), head.commit()));
    }

    private static boolean isNamed(Source source, String named) {
        String read = source.head().map(Source.Head::branch).orElse("");
        return read.equals(HEADS + named) || read.equals(named);
    }

    private static Optional<String> written(Source source) throws IOException {
        return profile(source).map(SchoolProfile::branch);
    }

    /** Returns who last changed the row that names the branch, as the finding tells that it is not in force. */
    private static Optional<Diagnostic> changed(List<Diagnostic> notes) {
        return notes.stream()
                .filter(note -> note.at().path().equals(RecordKind.SCHOOL.pattern()) && isOfBranch(note))
                .findFirst();
    }

    private static boolean isOfBranch(Diagnostic note) {
        Text row = note.values().getOrDefault("row", Text.same(""));
        return List.of(row.zh().split("、")).contains("branch");
    }

    /** Tells what is read that should not be, which branch is the main one, and who wrote another name for it. */
    private static SourceException another(
            SourceSettings settings, Source source, String named, Optional<Diagnostic> changed) throws IOException {
        Text found = found(settings, source, new Text("主分支 " + named, "the main branch " + named));
        Optional<String> other = written(source).filter(it -> !it.equals(named)).map(Seen::quoted);
        if (other.isEmpty()) {
            return new SourceException(new Text(
                    found.zh() + "，portfolio.yaml 寫的主分支是 " + named
                            + "；別的分支上誰都能合併，不能當作認證的依據，所以不讀。請先看那一行最近是誰改的，沒有錯就加上 --branch " + named
                            + "；要檢查還沒合併的內容，請用 check --since " + named + "。",
                    found.en() + ", and portfolio.yaml names " + named
                            + " as the main branch. On any other branch anybody can merge, so it is not read. See who changed that line last; if it is right, add --branch "
                            + named
                            + "; to check what is not merged yet, use check --since " + named + "."));
        }
        Text who = changed.map(MainBranch::message).orElse(new Text("改成這樣的更動不算數", "that change does not count"));
        return new SourceException(new Text(
                found.zh() + "，主分支卻是 " + named + "，所以不讀。portfolio.yaml 現在寫的是 " + other.get() + "：" + who.zh()
                        + "。請加上 --branch " + named + "，並請註冊組把 branch 改回 " + named + " 再合併。",
                found.en() + ", but the main branch is " + named + ", so it is not read. portfolio.yaml now says "
                        + other.get() + ": " + who.en() + ". Add --branch " + named
                        + ", and ask the Registry to put branch back to " + named + " and merge that."));
    }

    private static Text message(Diagnostic note) {
        Catalogue catalogue = Catalogue.shipped();
        return new Text(catalogue.message(note, Language.ZH_TW), catalogue.message(note, Language.EN));
    }

    private static SourceException undecided(SourceSettings settings, Source source, String named) {
        String shown = Seen.quoted(named);
        Text found = found(settings, source, Text.same(shown));
        return new SourceException(
                new Text(
                        found.zh() + "，portfolio.yaml 卻寫著主分支是 " + shown
                                + "，所以不讀。可能簽出了別的分支，也可能有人擅自改了那一行（portfolio certify 加上 --trust 會說它算不算數）。請在 --branch 後面寫上學校的主分支。",
                        found.en() + ", but portfolio.yaml names " + shown
                                + " as the main branch, so it is not read. Either another branch is checked out, or somebody changed that line who"
                                + " may not (portfolio certify with --trust tells whether it counts). Name the school's main branch with --branch."));
    }

    private static Text found(SourceSettings settings, Source source, Text main) {
        String read = source.head().map(Source.Head::branch).orElse("");
        String branch = read.replaceFirst("^" + HEADS, "");
        boolean detached = read.equals(DETACHED);
        return new Text(
                settings.location() + (detached ? " 目前簽出的版本不在 " + main.zh() + " 上" : " 讀到的分支是 " + branch),
                settings.location()
                        + (detached
                                ? ": the commit that is checked out is not on " + main.en()
                                : ": the branch that was read is " + branch));
    }

    /** Returns what {@code portfolio.yaml} of a source says; what is wrong with it the binding tells. */
    static Optional<SchoolProfile> profile(Source source) throws IOException {
        for (SourceFile file : source.files()) {
            Blob blob = file.blob();
            if (file.path().equals(RecordKind.SCHOOL.pattern()) && blob.present() && !blob.exceeds(MAX_PROFILE_BYTES)) {
                String text = CommittedRecord.text(blob.read(MAX_PROFILE_BYTES));
                return CommittedRecord.node(source.name(), blob.path(), SchoolProfile.class, text)
                        .flatMap(node ->
                                FormBinder.bind(SchoolProfile.class, node).value());
            }
        }
        return Optional.empty();
    }
}

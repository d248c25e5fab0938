package tw.portfolio;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import tw.portfolio.binding.CommittedRecord;
import tw.portfolio.binding.FormBinder;
import tw.portfolio.blob.Blob;
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
     * Opens the main source on its main line. Files on disk are compared with that line, whatever is checked out; a commit without a
     * branch, as pipelines check it out, is read when the line holds it.
     *
     * @throws SourceException when another branch is checked out, or a commit that is not of the main line
     */
    static Source open(SourceSettings settings, Opening opening) throws IOException {
        Source source = opening.open(settings);
        Optional<SourceSettings> main;
        try {
            main = elsewhere(settings, source);
        } catch (IOException | RuntimeException e) {
            source.close();
            throw e;
        }
        if (main.isEmpty()) {
            return source;
        }
        source.close();
        return opening.open(main.get());
    }

    /** Returns how to open the main line where another one was read; nothing where the right one was. */
    private static Optional<SourceSettings> elsewhere(SourceSettings settings, Source source) throws IOException {
        Optional<String> named = settings.branch().isPresent() || source.head().isEmpty()
                ? Optional.empty()
                : profile(source).map(SchoolProfile::branch);
        String read = source.head().map(Source.Head::branch).orElse("");
        if (named.isEmpty() || read.equals(HEADS + named.get()) || read.equals(named.get())) {
            return Optional.empty();
        }
        SourceSettings main = settings.on(named.get());
        if (settings.workTree()) {
            return Optional.of(main);
        }
        if (read.equals(DETACHED)
                && Sources.holds(main, source.head().orElseThrow().commit())) {
            return Optional.empty();
        }
        throw another(settings, read, named.get());
    }

    /**
     * Refuses a branch that is not the main one by what is in force of {@code portfolio.yaml}: on a branch of one's own one would name that.
     *
     * @param settings the sources' as asked for; the first is the main one's
     */
    static void refuseOther(List<SourceSettings> settings, Source source, School inForce) throws IOException {
        if (settings.isEmpty()
                || settings.get(0).branch().isPresent()
                || source.head().isEmpty()) {
            return;
        }
        String named = inForce.settings().branch();
        String read = source.head().get().branch();
        boolean main = read.equals(HEADS + named)
                || read.equals(named)
                || (read.equals(DETACHED)
                        && Sources.holds(
                                settings.get(0).on(named), source.head().get().commit()));
        if (!main) {
            throw another(settings.get(0), read, named);
        }
    }

    private static SourceException another(SourceSettings settings, String read, String named) {
        String zh =
                read.equals(DETACHED) ? "目前簽出的版本不在主要分支 " + named + " 上" : "目前簽出的分支是 " + read.replaceFirst(HEADS, "");
        String en = read.equals(DETACHED)
                ? "the commit that is checked out is not on the main branch " + named
                : "the branch that is checked out is " + read.replaceFirst(HEADS, "");
        return new SourceException(new Text(
                settings.location() + " " + zh + "，portfolio.yaml 寫的主要分支是 " + named
                        + "；別的分支上誰都能合併，不能當作認證的依據，所以不讀。請先看那一行最近是誰改的，沒有錯就加上 --branch " + named
                        + "；要檢查還沒合併的內容，請用 check --since " + named
                        + "。",
                settings.location() + ": " + en + ", and portfolio.yaml names " + named
                        + " as the main branch. On any other branch anybody can merge, so it is not read. See who changed that line last; if it is right, add --branch "
                        + named + "; to check what is not merged yet, use check --since " + named + "."));
    }

    /** Returns what {@code portfolio.yaml} of a source says; what is wrong with it the binding tells. */
    static Optional<SchoolProfile> profile(Source source) throws IOException {
        for (SourceFile file : source.files()) {
            Blob blob = file.blob();
            if (file.path().equals(RecordKind.SCHOOL.pattern()) && blob.present() && blob.size() <= MAX_PROFILE_BYTES) {
                String text = CommittedRecord.text(blob.read(MAX_PROFILE_BYTES));
                return CommittedRecord.node(source.name(), blob.path(), SchoolProfile.class, text)
                        .flatMap(node ->
                                FormBinder.bind(SchoolProfile.class, node).value());
            }
        }
        return Optional.empty();
    }
}

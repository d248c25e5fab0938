package tw.portfolio.certification;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.ObjectId;
import tw.portfolio.blob.Blob;
import tw.portfolio.certification.Verdict.Reason;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Homes;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.School;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceFile;

/** Records whose own file cannot be read, or that lie in no student's own folder: nothing in them counts, and they have a verdict like any other, so that none goes missing. */
final class Unread {
    private final School school;
    private final Source source;
    private final Verdicts verdicts;
    private final Homes homes;
    private final PolicyInForce policy;

    Unread(School school, PolicyInForce policy, Source source, Verdicts verdicts) {
        this.school = school;
        this.source = source;
        this.verdicts = verdicts;
        this.homes = school.homes();
        this.policy = policy;
    }

    /**
     * Returns their verdicts by path.
     *
     * @param entries the records of the source that could be read
     * @param histories without this source's for a folder that has none
     */
    SortedMap<String, Verdict> among(List<Entry<?>> entries, Histories histories) throws IOException {
        NavigableMap<String, Tracked> unread = unread(entries, histories);
        Optional<SourceHistory> history = histories.of(source);
        SortedMap<String, Verdict> found = new TreeMap<>();
        if (unread.isEmpty()) {
            return found;
        }
        Map<String, Reason> unsafe = Content.unsafe(source.files(), unread);
        Map<String, String> broken = new HashMap<>();
        for (Tracked record : unread.values()) {
            // whoever moves a student's own file has moved nobody
            boolean home = record.kind().ofStudent() && policy.isHome(Homes.folder(record.file()));
            Optional<Reason> homeless = home ? Optional.empty() : Cause.homeless(homes, record);
            Reason reason = moved(record)
                    .or(() -> homeless)
                    .or(() -> Optional.ofNullable(unsafe.get(record.path())))
                    .orElseGet(() -> unreadable(record));
            if (reason.cause() == Cause.PROFILE_UNREADABLE) {
                String told = broken.get(reason.detail());
                if (told == null) {
                    told = sinceWhen(reason.detail(), histories);
                    broken.put(reason.detail(), told);
                }
                reason = new Reason(reason.cause(), told);
            }
            found.put(record.path(), verdicts.unread(record.at(digest(record, history)), source.name(), reason));
        }
        return found;
    }

    /** A student's own file may lie in another source than the works. */
    private String sinceWhen(String profile, Histories histories) throws IOException {
        Optional<SourceHistory> history = histories.of(histories.holder(RecordKind.STUDENT, profile));
        return history.isEmpty() ? profile : BrokenProfile.told(history.get(), policy.judge(history.get()), profile);
    }

    private Optional<Reason> moved(Tracked record) {
        return record.kind().ofStudent() && !school.gaps().contains(record.file())
                ? policy.policy()
                        .movedProfile(Homes.folder(record.file()))
                        .map(where -> new Reason(Cause.PROFILE_MOVED, where))
                : Optional.empty();
    }

    private NavigableMap<String, Tracked> unread(List<Entry<?>> entries, Histories histories) {
        Set<String> read = entries.stream().map(Entry::path).collect(Collectors.toSet());
        NavigableMap<String, Tracked> unread = new TreeMap<>();
        for (SourceFile file : source.files()) {
            RecordKind.at(file.path())
                    // what lies outside the folders of the source is none of the school's records
                    .filter(kind -> histories.hold(source.name(), kind, file.path()))
                    .filter(kind -> !read.contains(kind.identity(file.path())) && isGap(kind, file))
                    .ifPresent(kind -> unread.put(kind.identity(file.path()), Tracked.deleted(kind, file.path())));
        }
        return unread;
    }

    private boolean isGap(RecordKind kind, SourceFile file) {
        return school.gaps().contains(file.path())
                || (kind.ofStudent()
                        && (!homes.isHome(file.path())
                                || school.gaps().contains(Homes.folder(file.path()) + Homes.PROFILE)));
    }

    /** A student whose own file cannot be read has no records at all, however well they are written. */
    private Reason unreadable(Tracked record) {
        boolean own = school.gaps().contains(record.file()) || record.student().isEmpty();
        String file = record.file();
        return own
                ? new Reason(Cause.UNREADABLE, file.substring(file.lastIndexOf('/') + 1))
                : new Reason(Cause.PROFILE_UNREADABLE, Homes.folder(file) + Homes.PROFILE);
    }

    /** Returns the Git id of what stands there: on disk, that of its plain files. */
    private String digest(Tracked record, Optional<SourceHistory> history) throws IOException {
        if (history.isPresent() && !source.workTree()) {
            Mainline mainline = history.get().mainline();
            return mainline.trees()
                    .id(mainline.head(), record.path())
                    .orElse(ObjectId.zeroId())
                    .name();
        }
        String below = record.path() + "/";
        List<Blob> files = source.files().stream()
                .filter(file -> file.path().equals(record.path()) || file.path().startsWith(below))
                .filter(Content::isPlain)
                .map(SourceFile::blob)
                .toList();
        if (files.isEmpty()) {
            return ObjectId.zeroId().name();
        }
        return Digest.of(record.kind(), record.path(), files);
    }
}

package tw.portfolio.certification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import tw.portfolio.blob.Blob;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;

/** The Git id that a record on disk would have once committed. */
final class Digest {

    private Digest() {}

    static String of(Entry<?> entry) throws IOException {
        if (entry.kind().unit() == RecordKind.Unit.FILE) {
            return entry.file().id();
        }
        List<Blob> files = new ArrayList<>(entry.attachments());
        files.add(entry.file());
        DirCache cache = DirCache.newInCore();
        DirCacheBuilder builder = cache.builder();
        for (Blob file : files) {
            DirCacheEntry listed =
                    new DirCacheEntry(file.path().substring(entry.path().length() + 1));
            listed.setFileMode(FileMode.REGULAR_FILE);
            listed.setObjectId(ObjectId.fromString(file.id()));
            builder.add(listed);
        }
        builder.finish();
        try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
            return cache.writeTree(formatter).name();
        }
    }
}

package tw.portfolio.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.GpgSignature;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;

/** Writes blobs, trees and commits of one repository into one pack. */
final class CommitWriter {
    private static final String ALTERED = " (altered)";
    private static final String OPEN_PGP = " (openpgp";
    private final ObjectInserter inserter;

    CommitWriter(ObjectInserter inserter) {
        this.inserter = inserter;
    }

    /**
     * What a commit says beside its tree.
     *
     * @param signer whose demonstration key signs, or nobody's
     */
    record Face(
            History.Person author,
            History.Person committer,
            OffsetDateTime at,
            String message,
            Optional<String> signer) {}

    ObjectId blob(byte[] bytes) throws IOException {
        return inserter.insert(Constants.OBJ_BLOB, bytes);
    }

    ObjectId commit(Face face, Tree tree, List<ObjectId> parents) throws IOException {
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(write(tree));
        commit.setParentIds(parents);
        commit.setAuthor(ident(face.author(), face.at()));
        commit.setCommitter(ident(face.committer(), face.at()));
        commit.setMessage(face.message() + "\n");
        if (face.signer().isPresent()) {
            String signature = signature(face.signer().get(), commit, face.at());
            commit.setGpgSignature(new GpgSignature(signature.getBytes(StandardCharsets.US_ASCII)));
        }
        return inserter.insert(commit);
    }

    /**
     * Signs the commit. {@code name (altered)} signs what was altered afterwards; {@code name (openpgp)} signs with an OpenPGP key, as do
     * {@code name (openpgp subkey)} and {@code name (openpgp sha1)} in their ways.
     */
    private static String signature(String signer, CommitBuilder commit, OffsetDateTime at) throws IOException {
        String named = signer.endsWith(ALTERED) ? signer.substring(0, signer.length() - ALTERED.length()) : signer;
        byte[] bytes = commit.build();
        if (signer.endsWith(ALTERED)) {
            bytes[bytes.length - 1] ^= 1;
        }
        int openPgp = named.indexOf(OPEN_PGP);
        return openPgp < 0
                ? DemonstrationKey.of(named).sign(bytes)
                : OpenPgpDemonstrationKey.of(named.substring(0, openPgp))
                        .sign(bytes, at.toInstant(), named.substring(openPgp + OPEN_PGP.length()));
    }

    private ObjectId write(Tree tree) throws IOException {
        DirCache cache = DirCache.newInCore();
        DirCacheBuilder builder = cache.builder();
        for (Map.Entry<String, Tree.Leaf> file : tree.files().entrySet()) {
            DirCacheEntry entry = new DirCacheEntry(file.getKey());
            entry.setFileMode(file.getValue().mode().git());
            entry.setObjectId(file.getValue().id());
            builder.add(entry);
        }
        builder.finish();
        return cache.writeTree(inserter);
    }

    private static PersonIdent ident(History.Person person, OffsetDateTime at) {
        return new PersonIdent(person.name(), person.email(), at.toInstant(), at.getOffset());
    }
}

package tw.portfolio.source;

import java.io.File;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.internal.storage.commitgraph.CommitGraph;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.BaseRepositoryBuilder;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * A repository whose every object is held to its id as it is read. Git takes the place where bytes lie for their id until somebody runs
 * {@code git fsck}; here the id is the proof, so bytes that were put in another object's place are refused, and so are files whose bytes
 * are not there, unless the clone says that it was made without some.
 */
final class CheckedRepository extends FileRepository {
    private final boolean partial;
    private final ObjectDirectory objects;

    CheckedRepository(BaseRepositoryBuilder<?, ?> settings) throws IOException {
        super(settings);
        this.partial = PartialClone.is(getDirectory().toPath());
        Config config = new Config(getConfig());
        config.setBoolean(ConfigConstants.CONFIG_CORE_SECTION, null, ConfigConstants.CONFIG_KEY_MULTIPACKINDEX, false);
        this.objects = new ObjectDirectory(
                config,
                super.getObjectDatabase().getDirectory(),
                new File[0],
                getFS(),
                new File(getDirectory(), Constants.SHALLOW));
    }

    /** Returns the objects as packs and their own indexes have them; an index of several packs is derived from those, and not read. */
    @Override
    public ObjectDirectory getObjectDatabase() {
        return objects;
    }

    @Override
    public ObjectReader newObjectReader() {
        return new Reader(new DamageReader(getDirectory().toPath(), super.newObjectReader()));
    }

    /** Returns what to throw for an object that is not there. */
    private IOException missing(MissingObjectException fault, int type) {
        return partial || type != Constants.OBJ_BLOB
                ? fault
                : Incomplete.damaged(
                        getDirectory().toPath(), fault.getObjectId().name());
    }

    @Override
    public ObjectLoader open(AnyObjectId id) throws IOException {
        return open(id, ObjectReader.OBJ_ANY);
    }

    @Override
    public ObjectLoader open(AnyObjectId id, int type) throws IOException {
        try (ObjectReader reader = newObjectReader()) {
            return reader.open(id, type);
        }
    }

    /** Opens objects, and reads no derived copy of them. */
    private final class Reader extends ObjectReader.Filter {
        private final ObjectReader reader;
        private PlainTree latest = PlainTree.EMPTY;

        Reader(ObjectReader reader) {
            this.reader = reader;
        }

        @Override
        protected ObjectReader delegate() {
            return reader;
        }

        /** The library's filters keep it for themselves. */
        @Override
        public void setStreamFileThreshold(int bytes) {
            reader.setStreamFileThreshold(bytes);
        }

        @Override
        public ObjectReader newReader() {
            return new Reader(reader.newReader());
        }

        @Override
        public ObjectLoader open(AnyObjectId id) throws IOException {
            return open(id, OBJ_ANY);
        }

        @Override
        public ObjectLoader open(AnyObjectId id, int type) throws IOException {
            ObjectLoader loader = opened(id, type);
            if (loader.isLarge()) {
                return large(id, loader);
            }
            byte[] bytes = ObjectDigest.checked(id, loader);
            if (loader.getType() == Constants.OBJ_COMMIT) {
                MalformedCommitException.check(id, bytes);
            } else if (loader.getType() == Constants.OBJ_TREE) {
                return tree(id, bytes);
            }
            return new ObjectLoader.SmallObject(loader.getType(), bytes);
        }

        /** A tree that is plain can be read; most are, and are like the one before. */
        private ReadTree tree(AnyObjectId id, byte[] bytes) throws MalformedTreeException {
            Optional<PlainTree> plain = PlainTree.of(bytes, latest);
            if (plain.isEmpty()) {
                MalformedTreeException.check(id, bytes);
            }
            latest = plain.orElse(latest);
            return new ReadTree(bytes, plain);
        }

        private ObjectLoader large(AnyObjectId id, ObjectLoader loader) throws IOException {
            ObjectLoader checked = new CheckedLoader(getDirectory().toPath(), id.copy(), loader);
            if (loader.getType() == Constants.OBJ_BLOB) {
                return checked;
            }
            checked.openStream().close(); // nobody is told of a large commit where the length is a lie
            throw loader.getType() == Constants.OBJ_TREE
                    ? OversizedObjectException.folder(id, loader.getSize())
                    : OversizedObjectException.commit(id, loader.getSize());
        }

        private ObjectLoader opened(AnyObjectId id, int type) throws IOException {
            try {
                return reader.open(id, type);
            } catch (MissingObjectException e) {
                throw missing(e, type);
            } catch (IncorrectObjectTypeException e) {
                CheckedRepository.this
                        .open(id, OBJ_ANY)
                        .openStream()
                        .close(); // what an object says it is may be a lie, until it is held to its id
                throw e;
            }
        }

        @Override
        public long getObjectSize(AnyObjectId id, int type) throws IOException {
            try {
                return reader.getObjectSize(id, type);
            } catch (MissingObjectException e) {
                throw missing(e, type);
            }
        }

        @Override
        public Optional<CommitGraph> getCommitGraph() {
            return Optional.empty();
        }
    }
}

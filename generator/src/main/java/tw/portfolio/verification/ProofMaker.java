package tw.portfolio.verification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.blob.Blob;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.CommitEvidence;
import tw.portfolio.certification.Publication;
import tw.portfolio.certification.Verdict;
import tw.portfolio.certification.VerdictKind;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceException;

/** Makes the file with which anyone checks one certified record without the repository and without anybody else's work. */
public final class ProofMaker {
    /** An office's file holds the rows of many students, so that it proves nothing without showing them. */
    private static final Set<RecordKind> OWN = EnumSet.of(
            RecordKind.OUTCOME,
            RecordKind.PERFORMANCE,
            RecordKind.SELECTION,
            RecordKind.ABOUT,
            RecordKind.SELF_STATEMENT);

    /** What is in order and rests on no merge, so that there is none to show. */
    private static final Set<VerdictKind> UNMERGED = EnumSet.of(VerdictKind.ATTESTED, VerdictKind.NOT_REQUIRED);

    private static final int MOST_OBJECT_BYTES = 8 << 20;
    private final Publication publication;
    private final List<Source> sources;
    private final Phrases phrases;

    public ProofMaker(Publication publication, List<Source> sources) {
        this.publication = publication;
        this.sources = List.copyOf(sources);
        this.phrases = new Phrases(publication.catalogue());
    }

    /**
     * What came of it.
     *
     * @param proof the file, named after the record; absent when there is nothing to prove
     * @param words what to tell whoever asked for it: what others' names it shows, or why there is none
     */
    public record Made(Optional<Artifact> proof, List<Text> words) {}

    /**
     * Makes the proof of a record.
     *
     * @param named the record's path, or that of a file in it
     * @throws SourceException when no such record is there
     */
    public Made make(String named) throws IOException {
        Optional<Entry<?>> found = find(named);
        if (found.isEmpty()) {
            return whereItBelongs(named)
                    .orElseThrow(() -> new SourceException(phrases.say("proof.no-such-record", "record", named)));
        }
        Entry<?> entry = found.get();
        Verdict verdict = publication.certified().verdict(entry);
        if (!OWN.contains(entry.kind())) {
            String why = entry.kind().ofStudent() ? "proof.of-student" : "proof.not-own";
            return refused(phrases.say(why, "record", entry.path()));
        }
        Optional<Verdict.Step> step = verdict.step().filter(it -> verdict.certified());
        if (step.isEmpty()) {
            return notCertified(verdict);
        }
        try {
            return make(entry, verdict, step.get());
        } catch (BranchPath.TooLong e) {
            return refused(phrases.say("proof.long-branch", "record", entry.path()));
        } catch (ObjectChain.Broken e) {
            return refused(
                    phrases.say("proof.cannot-show", "record", entry.path(), "what", String.valueOf(e.getMessage())));
        }
    }

    /**
     * Returns whether a path is that of a student's own record, whole.
     *
     * @param files what lies there, by names within it, or the path's own last name
     */
    static boolean isOwn(String record, Set<String> files) {
        boolean file = RecordKind.at(record).filter(OWN::contains).isPresent();
        return file
                ? RecordKind.at(record).orElseThrow().identity(record).equals(record)
                : files.stream()
                        .map(name -> record + "/" + name)
                        .anyMatch(path -> RecordKind.at(path)
                                .filter(OWN::contains)
                                .map(kind -> kind.identity(path).equals(record))
                                .orElse(false));
    }

    private static Made refused(Text words) {
        return new Made(Optional.empty(), List.of(words));
    }

    private Made notCertified(Verdict verdict) {
        if (UNMERGED.contains(verdict.kind())) {
            String why =
                    "proof." + verdict.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new Made(
                    Optional.empty(), List.of(phrases.say(why, "record", verdict.path()), phrases.say(why + ".next")));
        }
        List<Text> words = new ArrayList<>(List.of(phrases.say("proof.not-certified", "record", verdict.path())));
        publication.words().reason(verdict).ifPresent(words::add);
        publication.words().next(verdict).ifPresent(words::add);
        return new Made(Optional.empty(), words);
    }

    /** A record that cannot be read, or that lies in no student's own folder, is on no page and has a verdict all the same. */
    private Optional<Made> whereItBelongs(String named) {
        String path = path(named);
        return publication.certified().verdicts().values().stream()
                .filter(verdict -> path.equals(verdict.path())
                        || path.startsWith(verdict.path() + "/")
                        || path.equals(CertifiedSchool.key(verdict.source(), verdict.path())))
                .findFirst()
                .map(this::notCertified);
    }

    private static String path(String named) {
        return named.replaceAll("/+$", "");
    }

    private Optional<Entry<?>> find(String named) {
        String path = path(named);
        String main = publication.school().profile().source();
        List<Entry<?>> found = publication
                .school()
                .all()
                .<Entry<?>>map(entry -> entry)
                .filter(entry -> path.equals(entry.path())
                        || path.equals(entry.file().path())
                        || path.equals(CertifiedSchool.key(entry.source(), entry.path())))
                .toList();
        return found.stream()
                .filter(entry -> entry.source().equals(main))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    private Made make(Entry<?> entry, Verdict verdict, Verdict.Step step)
            throws IOException, ObjectChain.Broken, BranchPath.TooLong {
        Source.Head head = sources.stream()
                .filter(source -> source.name().equals(entry.source()))
                .findFirst()
                .flatMap(Source::head)
                .orElseThrow();
        try (ObjectReader reader = head.repository().newObjectReader()) {
            byte[] commit = raw(step.commit(), Constants.OBJ_COMMIT, reader);
            CommitEvidence evidence = CommitEvidence.of(commit, Optional.empty(), false)
                    .orElseThrow(() -> new ObjectChain.Broken(step.commit()));
            ObjectChain chain = ObjectChain.of(
                    evidence.tree(), entry.path(), id -> Optional.of(raw(id, Constants.OBJ_TREE, reader)));
            if (!chain.digest().equals(verdict.digest())) {
                throw new ObjectChain.Broken(entry.path());
            }
            Map<String, byte[]> commits = new LinkedHashMap<>(Map.of(step.commit(), commit));
            BranchPath branch = BranchPath.of(evidence, reader, entry.path());
            commits.putAll(branch.commits());
            Map<String, byte[]> trees = new LinkedHashMap<>(chain.trees());
            trees.putAll(branch.trees());
            SchoolFound found = SchoolFound.of(publication.certified(), publication.stamp(), entry, evidence);
            ProofClaims claims = new ProofClaims(entry.path(), step.commit(), verdict.digest(), found.claims());
            ProofFile file = new ProofFile(claims, ProofFile.readme(claims, phrases), commits, trees, files(entry));
            return new Made(Optional.of(Artifact.streamed(name(entry), file::writeTo)), told(entry, chain));
        }
    }

    private static byte[] raw(String id, int type, ObjectReader reader) throws IOException {
        return reader.open(ObjectId.fromString(id), type).getBytes(MOST_OBJECT_BYTES);
    }

    /** Returns the record's files by their names within it. */
    private static SortedMap<String, Blob> files(Entry<?> entry) {
        SortedMap<String, Blob> files = new TreeMap<>();
        if (entry.kind().unit() == RecordKind.Unit.FILE) {
            files.put(entry.file().name(), entry.file());
            return files;
        }
        int prefix = entry.path().length() + 1;
        files.put(entry.file().path().substring(prefix), entry.file());
        entry.attachments().forEach(file -> files.put(file.path().substring(prefix), file));
        return files;
    }

    private static String name(Entry<?> entry) {
        String[] parts = entry.path().split("/", -1);
        String last = parts[parts.length - 1].replace(".yaml", "");
        return "proof-" + entry.key("student") + "-" + parts[parts.length - 2] + "-" + last + ".zip";
    }

    /** Trees list what lies beside a record by name: that leaves the school with the proof, and must not do so unsaid. */
    private List<Text> told(Entry<?> entry, ObjectChain chain) {
        List<Text> words = new ArrayList<>();
        words.add(phrases.say("proof.made", "record", entry.path()));
        chain.beside().forEach((folder, others) -> {
            if (others > 0) {
                words.add(phrases.say("proof.beside", "folder", folder, "others", others));
            }
        });
        words.add(phrases.say("proof.shows"));
        return words;
    }
}

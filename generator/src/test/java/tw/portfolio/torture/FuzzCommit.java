package tw.portfolio.torture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.eclipse.jgit.lib.ObjectId;
import tw.portfolio.replay.TestKey;

/** Writes the commits of a random history, and keeps the truth about their signatures. */
final class FuzzCommit {
    private static final List<String> WORDS =
            List.of("更新", "See merge request main!12", "Merge branch 'x' into 'main'", "Reviewed-by: wang", "修改");
    private final Pen pen;
    private final Random wording;
    private final Map<String, Seal> seals = new HashMap<>();

    /**
     * Who signed a commit.
     *
     * @param intact whether it is the commit that was signed
     */
    record Seal(String key, boolean intact) {}

    /** A commit, its files and its time in seconds. */
    record Tip(ObjectId commit, Folder files, long time) {}

    /** What a commit says of itself. */
    record Face(String author, String committer, Optional<String> key, long time) {
        static Face of(String who, long time) {
            return new Face(who, who, Optional.empty(), time);
        }
    }

    FuzzCommit(Pen pen, Random wording) {
        this.pen = pen;
        this.wording = wording;
    }

    Map<String, Seal> seals() {
        return seals;
    }

    Tip write(Face face, Folder files, List<Tip> parents) throws IOException {
        StringBuilder head = new StringBuilder("tree " + pen.tree(files).name() + "\n");
        parents.forEach(
                parent -> head.append("parent ").append(parent.commit().name()).append('\n'));
        head.append("author " + FuzzCast.ident(face.author()) + " " + face.time() + " +0800\n");
        head.append("committer " + FuzzCast.ident(face.committer()) + " " + face.time() + " +0800\n");
        String message = "\n" + WORDS.get(wording.nextInt(WORDS.size())) + "\n\nauthor wang <wang@yfsh.example> "
                + wording.nextInt(1000) + "\n";
        ObjectId id = pen.raw(
                face.key().isEmpty()
                        ? head + message
                        : head + "gpgsig " + signature(face.key().get(), head + message) + "\n" + message);
        face.key()
                .ifPresent(key -> seals.put(
                        id.name(),
                        new Seal(key, !List.of("broken", "garbage", "double").contains(key))));
        return new Tip(id, files, face.time());
    }

    private static String signature(String key, String commit) {
        byte[] bytes = commit.getBytes(StandardCharsets.UTF_8);
        String signature = switch (key) {
            case "garbage" -> "-----BEGIN PGP SIGNATURE-----\n\niQ==\n-----END PGP SIGNATURE-----";
            case "broken" -> {
                bytes[bytes.length - 2] ^= 1;
                yield TestKey.sign("yf-forge", bytes);
            }
            case "double" ->
                TestKey.sign("yf-forge", bytes) + "\ngpgsig "
                        + TestKey.sign("yf-forge", bytes).replace("\n", "\n ");
            default -> TestKey.sign(key, bytes);
        };
        return key.equals("double") ? firstFolded(signature) : signature.replace("\n", "\n ");
    }

    private static String firstFolded(String two) {
        int second = two.indexOf("\ngpgsig ");
        return two.substring(0, second).replace("\n", "\n ") + two.substring(second);
    }
}

package tw.portfolio.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.certification.TrustSettings;
import tw.portfolio.replay.TestKey;
import tw.portfolio.torture.ForgeShapes.Shape;

/** The verdict on each imitation of what a forge leaves in Git; the case's name cites where the shape is described. */
class ForgeShapesTest {

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> eachShapeHasItsVerdict() throws IOException {
        assumeTrue(NativeGit.isThere(), "SKIPPED: no git on the path");
        Path repository = folder.resolve("forges.git");
        List<Shape> shapes = Stream.of(
                        ForgeShapes.gitlab(), ForgeShapes.github(), ForgeShapes.gitea(), ForgeShapes.gerrit())
                .flatMap(List::stream)
                .toList();
        try (Pen pen = Pen.begin(repository)) {
            ForgeShapes forges = new ForgeShapes(pen);
            for (int i = 0; i < shapes.size(); i++) {
                ObjectId head = shapes.get(i).made().apply(forges).head();
                pen.point("refs/heads/shape-" + i, head);
            }
        }
        Optional<TrustSettings> trust = Optional.of(trust());
        Judge judge = new Judge(folder);
        return Stream.iterate(0, i -> i + 1).limit(shapes.size()).map(i -> {
            Shape shape = shapes.get(i);
            return DynamicTest.dynamicTest(shape.name() + " <" + shape.source() + ">", () -> {
                Oracle.Answer answer = judge.verdicts(repository, Optional.of("shape-" + i), trust)
                        .get(TinySchool.RIVER);
                assertEquals(shape.expected(), answer.kind() + " " + answer.flags());
            });
        });
    }

    private TrustSettings trust() throws IOException {
        StringBuilder forges = new StringBuilder("minimum: claimed\nforges:\n");
        for (String forge : ForgeShapes.ALL) {
            String email = forge.substring(forge.indexOf('<') + 1, forge.length() - 1);
            forges.append("  - name: ")
                    .append(forge, 0, forge.indexOf(" <"))
                    .append("\n    email: ")
                    .append(email)
                    .append("\n    keys: [{key: \"")
                    .append(TestKey.publicLine("yf-forge"))
                    .append("\", from: 2025-08-01}]\n");
        }
        return TrustSettings.read(Files.writeString(folder.resolve("forges.yaml"), forges));
    }
}

package tw.portfolio.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tw.portfolio.Compiler;
import tw.portfolio.Goal;
import tw.portfolio.Progress;
import tw.portfolio.Setting;
import tw.portfolio.SettingException;
import tw.portfolio.Settings;
import tw.portfolio.report.ReportFormat;
import tw.portfolio.torture.GerritRest.Person;

/**
 * The verdict on what a real Gerrit 3.10.2 leaves in Git when people use it over REST, where {@link ForgeShapesTest} imitates it. Minutes
 * and 90 MB, so for the profile alone: {@code mvn -Pdeep -pl themes/fonts,themes,generator test -Dtest=GerritTest
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@EnabledIfSystemProperty(named = "portfolio.deep", matches = "true")
class GerritTest {
    private static final Person CHEN = new Person("chen", "chen-password");
    private static final Person WANG = new Person("wang", "wang-password");
    private static final Person HUANG = new Person("huang", "huang-password");
    private static final String APPROVED = "{\"labels\": {\"Code-Review\": 2}}";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static Optional<GerritSite> site = Optional.empty();
    private static GerritRest rest;

    @BeforeAll
    static void gerrit() throws IOException {
        GerritSite started = GerritSite.start(folder.resolve("gerrit"));
        site = Optional.of(started);
        rest = started.rest();
        for (String group : List.of("students", "teachers", "registry")) {
            rest.put(GerritSite.ADMIN, "groups/" + group, "{}").done();
        }
        account(CHEN, "陳同學", "students");
        account(WANG, "王老師", "teachers");
        account(HUANG, "黃組長", "registry");
        NativeGit git = git(folder.resolve("school.git"));
        try (Pen pen = Pen.begin(git.folder())) {
            String by = "huang <huang@yfsh.example> 1755648000 +0800";
            Folder school = FuzzCast.school(TinySchool.BASE, pen);
            pen.point(
                    "refs/heads/main",
                    pen.commit(school, List.of(), "author " + by + "\ncommitter " + by + "\n\n名冊\n"));
        }
    }

    @AfterAll
    static void gerritEnds() {
        site.ifPresent(GerritSite::close);
    }

    private static void account(Person person, String name, String group) throws IOException {
        String json =
                "{\"name\": \"%s\", \"email\": \"%s@yfsh.example\", \"http_password\": \"%s\", \"groups\": [\"%s\"]}";
        rest.put(
                        GerritSite.ADMIN,
                        "accounts/" + person.name(),
                        json.formatted(name, person.name(), person.password(), group))
                .done();
    }

    @Test
    void theTeachersMergeCertifies() throws IOException, SettingException {
        Path clone = approvedAndSubmittedByTheTeacher("merge", "MERGE_ALWAYS");
        NativeGit git = git(clone);
        assertEquals(
                "王老師 <wang@yfsh.example>|" + GerritSite.COMMITTER + "|2",
                git.run("log", "-1", "--format=%an <%ae>|%cn <%ce>|").strip()
                        + (git.run("rev-list", "--parents", "-1", "HEAD").split(" ").length - 1));
        JsonNode river = river(clone, true);
        assertEquals("CERTIFIED", river.get("verdict").asString(), river::toString);
        assertEquals("wang", river.get("certifier").asString());
        assertEquals("claimed", river.get("trust").asString());
        assertEquals("[\"CLAIMED\",\"LATE\"]", river.get("flags").toString());
        assertEquals(git.run("rev-parse", "HEAD").strip(), river.get("commit").asString());
    }

    /** A committer whom {@code trust.yaml} does not name is nobody who may press the button for a teacher. */
    @Test
    void withoutTheForgeInTrustTheSameMergeIsAmbiguous() throws IOException, SettingException {
        Path clone = approvedAndSubmittedByTheTeacher("unpinned", "MERGE_ALWAYS");
        assertEquals("AMBIGUOUS_MERGE", river(clone, false).get("verdict").asString());
    }

    @ParameterizedTest
    @CsvSource({"FAST_FORWARD_ONLY,陳同學|陳同學", "CHERRY_PICK,陳同學|王老師", "REBASE_ALWAYS,陳同學|王老師"})
    void whatLeavesNoMergeCertifiesNothing(String type, String authorAndCommitter)
            throws IOException, SettingException {
        Path clone = approvedAndSubmittedByTheTeacher(type, type);
        assertEquals(
                authorAndCommitter,
                git(clone).run("log", "-1", "--format=%an|%cn").strip());
        JsonNode river = river(clone, true);
        assertEquals("PENDING", river.get("verdict").asString(), river::toString);
        assertTrue(river.get("certifier").isNull(), river::toString);
    }

    /** Where the settings let a student submit what her teacher approved, the merge is her own. */
    @Test
    void theStudentsOwnSubmitCertifiesNothing() throws IOException, SettingException {
        project("lenient", "MERGE_ALWAYS", "students");
        int change = uploaded("lenient");
        rest.post(WANG, "changes/" + change + "/revisions/current/review", APPROVED)
                .done();
        submitted(CHEN, change);
        JsonNode river = river(cloned("lenient"), true);
        assertEquals("SELF_CERTIFIED", river.get("verdict").asString(), river::toString);
    }

    /** Gerrit lets everybody write another author; a merge that the student made under the teacher's name fast-forwards. */
    @Test
    void aForgedMergeThatFastForwardsCertifiesNothing() throws IOException, SettingException {
        project("forged", "FAST_FORWARD_ONLY", "teachers");
        NativeGit git = git(cloned("forged"));
        pushForgedMerge(git);
        JsonNode found = rest.get(WANG, "changes/?q=project:forged").done().json();
        int tip = 0;
        for (JsonNode change : found) {
            int number = change.get("_number").asInt();
            rest.post(WANG, "changes/" + number + "/revisions/current/review", APPROVED)
                    .done();
            tip = Math.max(tip, number);
        }
        submitted(WANG, tip);
        git.run("pull", "-q", "--ff-only");
        assertEquals("王老師|chen", git.run("log", "-1", "--format=%an|%cn").strip());
        JsonNode river = river(git.folder(), true);
        assertEquals("AMBIGUOUS_MERGE", river.get("verdict").asString(), river::toString);
    }

    private static void pushForgedMerge(NativeGit clone) throws IOException {
        ObjectId main = ObjectId.fromString(clone.run("rev-parse", "HEAD").strip());
        try (Pen pen = Pen.open(clone.folder().resolve(".git"))) {
            Folder files = pen.copy(TinySchool.BASE.resolve("history"));
            Folder school = FuzzCast.school(TinySchool.BASE, pen)
                    .with(TinySchool.RIVER + "/outcome.md", files.at("math.md"))
                    .with(TinySchool.RIVER + "/river.txt", files.at("river.txt"));
            long now = Instant.now().getEpochSecond();
            String chen = "chen <chen@yfsh.example> " + now + " +0800\n";
            String footer = "\n\nChange-Id: I%040x\n";
            ObjectId work = pen.commit(
                    school, List.of(main), "author " + chen + "committer " + chen + "\n河寬的測量" + footer.formatted(1));
            pen.point(
                    "refs/heads/forged",
                    pen.commit(
                            school,
                            List.of(main, work),
                            "author 王老師 <wang@yfsh.example> " + now + " +0800\ncommitter " + chen
                                    + "\nMerge \"河寬的測量\" into main" + footer.formatted(2)));
        }
        clone.run("push", "-q", rest.repository(CHEN, "forged"), "refs/heads/forged:refs/for/main");
    }

    /** What the whole way leaves in a clone: the student's upload, her refusals, the teacher's approval and submit. */
    private static Path approvedAndSubmittedByTheTeacher(String project, String type) throws IOException {
        project(project, type, "teachers");
        int change = uploaded(project);
        String submit = "changes/" + change + "/submit";
        String review = "changes/" + change + "/revisions/current/review";
        assertEquals(403, rest.post(CHEN, submit, "{}").status(), "her own submit before the approval");
        assertEquals(403, rest.post(CHEN, review, APPROVED).status(), "her own approval");
        rest.post(WANG, review, APPROVED).done();
        assertEquals(403, rest.post(CHEN, submit, "{}").status(), "her own submit after the approval");
        submitted(WANG, change);
        return cloned(project);
    }

    /** Makes a project with the school in it, in which one group of people may submit and teachers alone may approve. */
    private static void project(String name, String type, String submitters) throws IOException {
        String json = "{\"submit_type\": \"" + type + "\", \"branches\": [\"main\"]}";
        rest.put(GerritSite.ADMIN, "projects/" + name, json).done();
        String allow = "{\"rules\": {\"%s\": {\"action\": \"ALLOW\"}}}";
        String rights =
                "{\"add\": {\"refs/heads/*\": {\"permissions\": {\"label-Code-Review\": {\"label\": \"Code-Review\","
                        + " \"rules\": {\"teachers\": {\"action\": \"ALLOW\", \"min\": -2, \"max\": 2}}}, \"submit\": "
                        + allow.formatted(submitters) + ", \"push\": " + allow.formatted("registry") + ", \"create\": "
                        + allow.formatted("registry") + "}}}}";
        rest.post(GerritSite.ADMIN, "projects/" + name + "/access", rights).done();
        git(folder.resolve("school.git")).run("push", "-q", rest.repository(HUANG, name), "main");
    }

    /** Uploads the student's work through the edit of a change; returns the change's number. */
    private static int uploaded(String project) throws IOException {
        String json = "{\"project\": \"" + project + "\", \"branch\": \"main\", \"subject\": \"河寬的測量\"}";
        int change =
                rest.post(CHEN, "changes/", json).done().json().get("_number").asInt();
        Path history = TinySchool.BASE.resolve("history");
        for (List<String> file : List.of(List.of("outcome.md", "math.md"), List.of("river.txt", "river.txt"))) {
            String text = Files.readString(history.resolve(file.get(1)));
            rest.edit(CHEN, change, TinySchool.RIVER + "/" + file.get(0), text).done();
        }
        rest.post(CHEN, "changes/" + change + "/edit:publish", "{}").done();
        return change;
    }

    private static void submitted(Person who, int change) throws IOException {
        JsonNode now =
                rest.post(who, "changes/" + change + "/submit", "{}").done().json();
        assertEquals("MERGED", now.get("status").asString(), now::toString);
    }

    /** Returns native git in a folder, which gives up when the server has said nothing for two minutes. */
    private static NativeGit git(Path in) throws IOException {
        return NativeGit.in(in).with(Map.of("GIT_HTTP_LOW_SPEED_LIMIT", "1", "GIT_HTTP_LOW_SPEED_TIME", "120"));
    }

    private static Path cloned(String project) throws IOException {
        Path clone = folder.resolve("clone-" + project);
        git(folder).run("clone", "-q", rest.repository(WANG, project), clone.toString());
        return clone;
    }

    /** Returns what {@code certify --format json} says of the work, where {@code trust.yaml} names the forge or none is given. */
    private static JsonNode river(Path clone, boolean pinned) throws IOException, SettingException {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        values.put(Setting.REPOSITORY, clone.toString());
        if (pinned) {
            String address = GerritSite.COMMITTER.replaceAll(".*<|>", "");
            String trust = "minimum: claimed\nforges:\n  - {name: Gerrit, email: " + address + "}\n";
            values.put(
                    Setting.TRUST,
                    Files.writeString(folder.resolve("trust.yaml"), trust).toString());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Compiler.run(new Settings(values).request(Goal.CERTIFY, Instant.now()), Progress.silent())
                .write(ReportFormat.JSON, out);
        for (JsonNode row : JSON.readTree(out.toString(StandardCharsets.UTF_8))) {
            if (row.get("path").asString().equals(TinySchool.RIVER)) {
                return row;
            }
        }
        throw new AssertionError("nothing is said of the work: " + out.toString(StandardCharsets.UTF_8));
    }
}

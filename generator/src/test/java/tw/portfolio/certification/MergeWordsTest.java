package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The subjects that git 2.39 and the forges write by themselves, each as it stands in a log. */
class MergeWordsTest {
    private static final MergeWords MAIN = MergeWords.on("refs/heads/main", Set.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                // git pull; git pull URL; git pull ../copy; git merge origin/main; git merge origin; git merge
                // upstream/main on a branch
                "Merge branch 'main' of https://forge.example/yfsh/school",
                "Merge branch 'main' of forge.example:yfsh/school",
                "Merge branch 'main' of https://forge.example/yfsh/school into river",
                "Merge https://forge.example/yfsh/school",
                "Merge ssh://git@forge.example/yfsh/school.git",
                "Merge git@forge.example:yfsh/school.git",
                "Merge forge:yfsh/school",
                "Merge ../school",
                "Merge ../my school",
                "Merge C:/Users/My Name/school",
                "Merge my.bundle",
                "Merge HEAD, branch 'main' of ../school",
                "Merge commit 'origin/main~1'",
                "Merge commit 'main@{0}'",
                "Merge /srv/git/school.git",
                "Merge remote-tracking branch 'origin/main'",
                "Merge remote-tracking branch 'refs/remotes/origin/main'",
                "Merge remote-tracking branch 'upstream/main' into river",
                "Merge remote-tracking branch 'origin'",
                "Merge remote-tracking branch 'origin/HEAD'",
                "Merge branch 'origin/main'",
                // git pull of two branches that are one commit; git merge origin/main^0; git merge a b of two remotes
                "Merge branches 'main' and 'same' of https://forge.example/yfsh/school",
                "Merge branches 'a', 'b' and 'main' of ../school into river",
                "Merge remote-tracking branches 'origin/main' and 'origin/same'",
                "Merge branch 'river' of ../chen, branch 'main' of ../school",
                "Merge branch 'river', remote-tracking branch 'origin/main'",
                "Merge commit 'origin/main^0'",
                // a line that was called as git called it until 2020
                "Merge branch 'master' of https://forge.example/yfsh/school",
                "Merge branch 'master' into river",
                // git merge main, on a branch; "Update branch" of GitHub (a fork's main as well) and of Gitea; "Update
                // fork" of GitLab; "Sync
                // fork" of Gitea
                "Merge branch 'main' into river",
                "Merge branch 'main' into students/114/1140101-river",
                "Merge branch 'main'",
                "Merge branch 'main' into main",
                "Merge branch 'yfsh:main' into main",
                "Merge branch school:main into main",
                "merge upstream",
                "Merge pull request 'Update' (#1) from main into river",
            })
    void ofTheMainLine(String subject) {
        assertEquals("main", told(subject));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // GitLab's template; GitHub's and Gitea's requests; git merge river; git pull of a student's branch
                "Merge branch 'river' into 'main'",
                "Merge branch 'main-street' into 'main'",
                "Merge branch 'river'",
                "Merge branch 'river' of https://forge.example/chen/school",
                "Merge branch 'river' of https://forge.example/chen/school into main",
                "Merge pull request #12 from chen/river",
                "Merge pull request #12 from chen/main-street",
                "Merge pull request '河寬的測量' (#1) from river into main",
                "Merge pull request 'River' (#1) from chen:river into main",
                "Merge pull request 'News from main' (#1) from chen:river into main",
            })
    void ofABranch(String subject) {
        assertEquals("branch", told(subject));
    }

    /** A fork's main branch may be a student's work or the school's own line: the shape of both sides tells. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Merge pull request #1 from yfsh/main",
                "Merge branch 'main' into 'main'",
                "Merge branch 'main'x' into 'main'",
                "Merge branch 'origin/main' into 'main'",
                "Merge branch 'main' into river (#12)",
                "Merge 數學: 河寬的測量",
                "Merge pull request 'sync' (#1) from yfsh/school:main into main",
                "Merge commit '0123456789abcdef0123456789abcdef01234567'",
                "Merge \"River\"",
                "核可河寬的測量",
                "",
            })
    void toldByNeither(String subject) {
        assertEquals("neither", told(subject));
    }

    @Test
    void theMainLineMayHaveAnyName() {
        MergeWords school = MergeWords.on("refs/remotes/origin/school.1", Set.of());
        assertEquals("main", told(school, "Merge branch 'school.1' of https://forge.example/yfsh/school"));
        assertEquals("branch", told(school, "Merge branch 'schoolX1' into 'school.1'"));
        assertEquals("neither", told(school, "Merge branch 'main' into 'school.1'"));
        assertEquals("neither", told(school, "Merge branch 'school.1' into 'school.1'"));
    }

    /** A commit is checked out, as in pipelines: what the school calls the line tells as much. */
    @Test
    void theSchoolsOwnNameIsKnownWhateverIsCheckedOut() {
        MergeWords detached = MergeWords.on("HEAD", Set.of("release/x"));
        assertEquals("main", told(detached, "Merge branch 'release/x' of https://forge.example/yfsh/school"));
        assertEquals("main", told(detached, "Merge remote-tracking branch 'origin/release/x'"));
        assertEquals("branch", told(detached, "Merge branch 'x' of https://forge.example/chen/school"));
    }

    @Test
    void aSubjectOfAnyLengthIsRead() {
        String many = ", 'a'".repeat(200_000);
        assertEquals("neither", told("Merge branches 'a'" + many + " and 'main'"));
        assertEquals("main", told("Merge branches 'a'" + many.substring(0, 900) + " and 'main'"));
        assertEquals("neither", told("Merge " + " into x".repeat(200_000)));
        assertEquals("neither", told("Merge branch '" + "x".repeat(1_000_000) + "'"));
    }

    private static String told(String subject) {
        return told(MAIN, subject);
    }

    private static String told(MergeWords words, String subject) {
        boolean main = words.tellOfMain(subject);
        boolean branch = words.tellOfBranch(subject);
        assertEquals(false, main && branch, subject);
        return main ? "main" : branch ? "branch" : "neither";
    }
}

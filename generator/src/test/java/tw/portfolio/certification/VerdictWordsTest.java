package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.StaffId;

class VerdictWordsTest {
    private static final Text TEACHER = new Text("王大明老師", "teacher 王大明");
    private final VerdictWords words = new VerdictWords(Catalogue.shipped());

    @Test
    void everyVerdictOfEveryKindHasWordsForEverybody() {
        for (RecordKind recordKind : RecordKind.values()) {
            for (VerdictKind kind : VerdictKind.values()) {
                Verdict verdict = verdict(recordKind, kind, Optional.empty());
                for (VerdictWords.Words said : List.of(words.family(verdict), words.staff(verdict))) {
                    assertFalse(said.label().zh().isBlank() || said.label().en().isBlank(), kind.name());
                    assertFalse(
                            said.sentence().zh().isBlank()
                                    || said.sentence().en().isBlank(),
                            kind.name());
                }
            }
        }
    }

    @Test
    void everyCauseHasAReasonAndANextAction() {
        for (Cause cause : Cause.values()) {
            Verdict verdict =
                    verdict(RecordKind.OUTCOME, cause.kind(), Optional.of(new Verdict.Reason(cause, "found")));
            assertTrue(words.reason(verdict).isPresent(), cause.name());
            assertTrue(words.next(verdict).orElseThrow().zh().startsWith("請"), cause.name());
        }
    }

    @Test
    void anOfficesRecordIsSaidToBeEnteredByWhoeverDid() {
        Verdict office = verdict(RecordKind.REFUSAL, VerdictKind.CERTIFIED, Optional.empty());
        String who = office.step().orElseThrow().name();
        assertEquals(Optional.of(new Text("由" + who + "登錄", "entered by " + who)), words.entered(office));
        assertEquals(
                Optional.empty(), words.entered(verdict(RecordKind.OUTCOME, VerdictKind.CERTIFIED, Optional.empty())));
    }

    /** Verdicts that no single change of a record can have are none of them. */
    @Test
    void everyReasonWhyALastChangeDoesNotCountHasAFlag() {
        Set<VerdictKind> never =
                EnumSet.of(VerdictKind.CHANGED_SINCE_CERTIFIED, VerdictKind.UNCOMMITTED, VerdictKind.HISTORY_BROKEN);
        for (Cause cause : Cause.values()) {
            if (!never.contains(cause.kind())) {
                assertEquals(
                        "LAST_CHANGE_" + cause.kind(),
                        Flag.lastChange(cause.kind()).name());
            }
        }
    }

    @Test
    void everyNextActionNamesSomebodyToAsk() {
        for (RecordKind kind : new RecordKind[] {RecordKind.OUTCOME, RecordKind.GRADES}) {
            for (Cause cause : Cause.values()) {
                Verdict verdict = verdict(kind, cause.kind(), Optional.of(new Verdict.Reason(cause, "found")));
                Text next = words.next(verdict).orElseThrow();
                assertTrue(next.zh().matches("請(學生|提交者|王大明|註冊組|資訊人員|先送出|改讀).*"), cause + " " + next.zh());
                assertTrue(next.en().matches("(ask|hand in|read) .*"), cause + " " + next.en());
            }
        }
    }

    @Test
    void theStudentWhoseTurnItIsIsSpokenTo() {
        for (Cause cause : Cause.values()) {
            Verdict verdict =
                    verdict(RecordKind.OUTCOME, cause.kind(), Optional.of(new Verdict.Reason(cause, "found")));
            if (Turn.of(verdict).equals(Optional.of(Turn.STUDENT))) {
                for (Text said : List.of(
                        words.ownNext(verdict).orElseThrow(),
                        words.ownReason(verdict).orElseThrow())) {
                    assertFalse(said.zh().matches(".*(請學生|請提交者|學生本人|學生自己).*"), cause + " " + said.zh());
                    assertFalse(said.en().matches(".*(the student|whoever handed).*"), cause + " " + said.en());
                }
                assertTrue(words.ownNext(verdict).orElseThrow().zh().startsWith("請"), cause.name());
            }
        }
    }

    @Test
    void familiesAreToldOfNoFault() {
        Verdict verdict = verdict(RecordKind.OUTCOME, VerdictKind.BAD_SIGNATURE, Optional.empty());
        assertEquals("資料整理中", words.family(verdict).label().zh());
        assertEquals("尚不能認證", words.staff(verdict).label().zh());
    }

    @Test
    void theLegendHasEveryBadgeThatFamiliesSee() {
        List<String> labels =
                words.marks().stream().map(mark -> mark.words().label().zh()).toList();
        assertTrue(labels.containsAll(List.of("待重送", "原平臺認證", "待核對", "資料整理中")), labels.toString());
        for (RecordKind kind : RecordKind.values()) {
            if (kind.ofStudent()) {
                for (VerdictKind verdict : VerdictKind.values()) {
                    String label = words.family(nobodyKnown(verdict(kind, verdict, Optional.empty())))
                            .label()
                            .zh();
                    assertTrue(labels.contains(label), kind + " " + verdict + " " + label);
                }
            }
        }
    }

    private static Verdict nobodyKnown(Verdict verdict) {
        return new Verdict(
                verdict.source(),
                verdict.path(),
                verdict.recordKind(),
                verdict.kind(),
                verdict.flags(),
                verdict.trust(),
                verdict.step(),
                verdict.earlier(),
                verdict.reason(),
                List.of(),
                verdict.digest());
    }

    @Test
    void theNextActionNamesTheTeacher() {
        Verdict verdict =
                verdict(RecordKind.OUTCOME, VerdictKind.PENDING, Optional.of(Verdict.Reason.of(Cause.NOT_MERGED)));
        assertEquals(
                "請學生再送一個更動這份紀錄的合併請求（補一個空行就可以），由王大明老師合併；" + "按「合併」時選 merge commit，不用 squash、rebase 或 fast-forward",
                words.next(verdict).orElseThrow().zh());
    }

    @Test
    void noBlankLineMakesSomebodyElsesTextTheStudentsOwn() {
        Verdict.Reason reason = new Verdict.Reason(Cause.NOT_MERGED, "", true);
        Verdict verdict = verdict(RecordKind.OUTCOME, VerdictKind.PENDING, Optional.of(reason));
        assertTrue(words.next(verdict).orElseThrow().zh().startsWith("請學生先送一個刪除整份紀錄的合併請求"));
    }

    private static Verdict verdict(RecordKind recordKind, VerdictKind kind, Optional<Verdict.Reason> reason) {
        Verdict.Step step = new Verdict.Step(
                "0".repeat(40), Instant.EPOCH, "王 <w@x.example>", Optional.of(StaffId.of("wang.dm")), "王大明");
        return new Verdict(
                "main",
                "students/113/1130245/outcomes/114-1/work",
                recordKind,
                kind,
                new TreeSet<>(),
                Trust.CLAIMED,
                Optional.of(step),
                kind == VerdictKind.CHANGED_SINCE_CERTIFIED ? Optional.of(step) : Optional.empty(),
                reason,
                List.of(TEACHER),
                "0".repeat(40));
    }
}

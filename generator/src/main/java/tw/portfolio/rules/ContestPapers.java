package tw.portfolio.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.diagnostic.Citation;
import tw.portfolio.model.Entry;
import tw.portfolio.model.office.Memo;
import tw.portfolio.model.office.SchoolContest;

/** The approved papers from before and after each school contest. Source: regulation 第四點, 校內競賽. */
public final class ContestPapers {
    private ContestPapers() {}

    /** Returns the contests whose day has passed and of which a paper is not there, where the edition in force then has a clause for it. */
    public static List<Entry<SchoolContest>> lacking(Inspection inspection) {
        LocalDate today = SchoolTime.day(inspection.clock());
        return inspection.school().offices().of(SchoolContest.class).stream()
                .filter(entry -> lacks(entry.value(), today))
                .filter(entry -> basis(entry, inspection).isPresent())
                .toList();
    }

    private static boolean lacks(SchoolContest contest, LocalDate today) {
        Memo memo = contest.memo();
        return today.isAfter(contest.heldOn())
                && (memo.before().isEmpty() || memo.after().isEmpty());
    }

    static Optional<Citation> basis(Entry<SchoolContest> entry, Inspection inspection) {
        return inspection.edition(entry).flatMap(edition -> edition.basis(ContestRule.MEMO_MISSING));
    }
}

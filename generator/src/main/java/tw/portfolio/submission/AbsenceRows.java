package tw.portfolio.submission;

import tw.portfolio.model.Entry;
import tw.portfolio.model.Term;
import tw.portfolio.model.office.Absence;
import tw.portfolio.model.office.AbsenceList;

/** 缺勤紀錄名冊: the term's absences. Source: regulation 第五點(一)5. */
final class AbsenceRows {
    private static final String SHEET = "缺勤紀錄";
    private final Draft draft;
    private final Register register;

    AbsenceRows(Draft draft) {
        this.draft = draft;
        this.register = draft.registers().of(Registers.ABSENCES);
    }

    void add(Term term) {
        for (Entry<AbsenceList> list : draft.school().offices().of(AbsenceList.class)) {
            if (list.term().equals(term) && draft.filed(list)) {
                list.value().absences().forEach(absence -> add(list, absence));
            }
        }
    }

    private void add(Entry<AbsenceList> list, Absence absence) {
        Periods.check(absence.from(), absence.to(), absence.origin()).ifPresent(draft::note);
        draft.person(absence.student(), list.path() + "#" + absence.student()).ifPresent(person -> {
            Values cells = person.text("kind", absence.kind().code())
                    .number("periods", absence.periods())
                    .date("from", absence.from())
                    .date("to", absence.to());
            String order = absence.student() + "/" + absence.from() + "/"
                    + absence.kind().code();
            draft.add(Row.of(Filing.of(register, list.term(), Batch.ALL), SHEET, order, cells));
        });
    }
}

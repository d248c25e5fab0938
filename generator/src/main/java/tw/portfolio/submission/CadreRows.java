package tw.portfolio.submission;

import java.util.Optional;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Term;
import tw.portfolio.model.office.Cadre;
import tw.portfolio.model.office.CadreList;
import tw.portfolio.model.student.Student;

/** 校內幹部經歷名冊: the posts the school entered; they count in no student's ten. Source: regulation 第四點, 第五點(四). */
final class CadreRows {
    static final RuleId OPEN_END = new RuleId("submission.post-without-end");
    private static final String SHEET = "幹部經歷紀錄";
    private final Draft draft;
    private final Register register;

    CadreRows(Draft draft) {
        this.draft = draft;
        this.register = draft.registers().of(Registers.CADRES);
    }

    void add(Term term) {
        for (Entry<CadreList> list : draft.school().offices().of(CadreList.class)) {
            if (list.term().equals(term) && draft.filed(list)) {
                list.value().cadres().forEach(cadre -> add(list, cadre));
            }
        }
    }

    private void add(Entry<CadreList> list, Cadre cadre) {
        lint(list.term(), cadre);
        Optional<Student> student = draft.school().student(cadre.student());
        draft.person(cadre.student(), list.path() + "#" + cadre.student()).ifPresent(person -> {
            Values cells = person.text("organisation", cadre.organisation())
                    .date("from", cadre.from())
                    .date("to", cadre.to())
                    .text("position", cadre.position())
                    .text("level", cadre.level().code());
            // the second half's posts of grade 3 are known only when its second round is filed
            Batch batch = draft.seats(list.term())
                    .batch(student.orElseThrow(), list.term().half() == 2);
            String order = cadre.student() + "/" + cadre.from() + "/" + cadre.organisation();
            draft.add(Row.of(Filing.of(register, list.term(), batch), SHEET, order, cells));
        });
    }

    private void lint(Term term, Cadre cadre) {
        if (cadre.to().isEmpty() && draft.over(term)) {
            draft.note(Diagnostic.warning(OPEN_END, cadre.origin().start())
                    .with("student", cadre.student())
                    .with("position", cadre.position()));
        }
        cadre.to()
                .flatMap(to -> Periods.check(cadre.from(), to, cadre.origin()))
                .ifPresent(draft::note);
    }
}

package tw.portfolio.model.office;

import java.util.List;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Field;

/** The absences of one class in one term; an empty list says nobody was absent. */
public record AbsenceList(@Field(zh = "缺勤", en = "absences") List<Absence> absences, Origin origin) {

    public AbsenceList {
        absences = List.copyOf(absences);
    }
}

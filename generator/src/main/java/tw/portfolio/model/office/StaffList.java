package tw.portfolio.model.office;

import java.util.List;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Field;

/** Everyone who works or worked at the school. */
public record StaffList(@Field(zh = "教職員", en = "staff") List<StaffMember> staff, Origin origin) {

    public StaffList {
        staff = List.copyOf(staff);
    }
}

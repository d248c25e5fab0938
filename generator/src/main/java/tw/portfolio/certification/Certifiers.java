package tw.portfolio.certification;

import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.School;
import tw.portfolio.regulation.Editions;

/** Who may certify which record of a school on a day. */
public final class Certifiers {
    private final Entitlement entitlement;
    private final LocalDate day;

    private Certifiers(Entitlement entitlement, LocalDate day) {
        this.entitlement = entitlement;
        this.day = day;
    }

    public static Certifiers of(School school, Editions editions, LocalDate day) {
        return new Certifiers(new Entitlement(Policy.of(school, Optional.of(editions))), day);
    }

    /** Returns who may certify the record as it stands. */
    public Responsible of(Entry<?> entry) {
        return entitlement.who(Tracked.of(entry, ""), Stated.of(entry.value()), day);
    }

    /** Returns who may certify a record that is not a student's and of which nothing can be read but where it stands. */
    Responsible ofUnread(RecordKind kind, String file) {
        return entitlement.who(Tracked.deleted(kind, file), Stated.NOTHING, day);
    }
}

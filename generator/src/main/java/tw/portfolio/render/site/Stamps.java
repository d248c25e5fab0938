package tw.portfolio.render.site;

import tw.portfolio.certification.Publication;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Stamp;
import tw.portfolio.model.office.SchoolProfile;
import tw.portfolio.theme.Theme;

/** Where a page comes from, as its foot says it. */
final class Stamps {
    private static final int SHORT_ID = 10;

    private Stamps() {}

    static Text made(Publication publication, Wording wording) {
        Stamp stamp = publication.stamp();
        Text day = wording.date(SchoolTime.day(stamp.clock()));
        return stamp.commit().isEmpty()
                ? wording.say("made", "day", day)
                : wording.say("made-from", "day", day, "commit", stamp.commit().substring(0, SHORT_ID));
    }

    static Views.School school(Publication publication, Theme theme) {
        SchoolProfile school = publication.school().settings();
        return new Views.School(theme.schoolName().orElse(school.name()), school.telephone(), theme.crest());
    }
}

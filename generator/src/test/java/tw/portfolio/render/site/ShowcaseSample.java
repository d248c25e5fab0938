package tw.portfolio.render.site;

import java.util.ArrayList;
import java.util.List;
import tw.portfolio.model.Entries;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.model.student.About;
import tw.portfolio.model.student.Student;

/** The sample school where a student shows works to anybody. */
final class ShowcaseSample {

    private ShowcaseSample() {}

    /** Returns the sample school with a student who picked works, each named by its period and itself. */
    static SampleSite showing(SampleSite site, Student who, List<String> names) {
        List<Student> students = site.school().students().stream()
                .map(it -> it.equals(who) ? picking(it, names) : it)
                .toList();
        School school = site.school();
        return SampleSite.of(new School(school.profile(), school.offices(), students));
    }

    private static Student picking(Student who, List<String> names) {
        List<Entry<?>> entries = new ArrayList<>();
        for (Entry<?> entry : who.entries().all()) {
            if (entry.value() instanceof About about) {
                About picks = new About(about.motto(), about.interests(), about.photo(), names, about.origin());
                entries.add(new Entry<>(
                        entry.kind(), entry.source(), entry.file(), picks, entry.body(), entry.attachments()));
            } else {
                entries.add(entry);
            }
        }
        return new Student(who.number(), who.entryYear(), who.profile(), Entries.of(entries));
    }
}

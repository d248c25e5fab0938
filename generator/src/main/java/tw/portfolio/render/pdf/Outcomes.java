package tw.portfolio.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Term;
import tw.portfolio.model.office.Course;
import tw.portfolio.model.student.Outcome;
import tw.portfolio.render.pdf.document.Tag;

/** The works from courses, by term. */
final class Outcomes {
    private final Manuscript manuscript;

    Outcomes(Manuscript manuscript) {
        this.manuscript = manuscript;
    }

    void set() {
        SortedMap<Term, List<Entry<Outcome>>> terms = new TreeMap<>();
        manuscript
                .student()
                .outcomes()
                .forEach(entry -> terms.computeIfAbsent(entry.term(), term -> new ArrayList<>())
                        .add(entry));
        if (terms.isEmpty()) {
            return;
        }
        Tag part = manuscript.part(manuscript.phrases().say("part.outcomes"));
        terms.forEach((term, works) -> {
            Tag chapter = manuscript.chapter(part, manuscript.phrases().term(term));
            works.forEach(work -> work(work, chapter));
        });
    }

    private void work(Entry<Outcome> entry, Tag chapter) {
        Outcome outcome = entry.value();
        WorkText text = new WorkText(manuscript, entry, outcome.files());
        Tag tag = text.begin(chapter, outcome.title());
        text.note(tag, course(entry));
        text.lead(tag, outcome.summary());
        outcome.myContribution().ifPresent(words -> text.contribution(tag, words));
        text.body(tag, Manuscript.WORK_LEVEL);
        text.end(tag);
    }

    private String course(Entry<Outcome> entry) {
        Outcome outcome = entry.value();
        Optional<Course> course = manuscript.school().course(entry.term(), outcome.course());
        List<String> words = new ArrayList<>();
        words.add(course.map(Course::nameForFamilies).orElse(outcome.course().value()));
        String teachers = course.stream()
                .flatMap(one -> one.teachers().stream())
                .flatMap(row -> manuscript.school().staff(row.teacher()).stream())
                .map(member -> manuscript.phrases().say("teacher", "name", member.name()))
                .distinct()
                .collect(Collectors.joining("、"));
        if (!teachers.isEmpty()) {
            words.add(teachers);
        }
        words.add(manuscript.phrases().term(entry.term()));
        return String.join("　", words);
    }
}

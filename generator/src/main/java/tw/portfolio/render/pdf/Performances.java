package tw.portfolio.render.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tw.portfolio.model.Entry;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.student.Performance;
import tw.portfolio.render.pdf.document.Ink;
import tw.portfolio.render.pdf.document.Page;
import tw.portfolio.render.pdf.document.Tag;
import tw.portfolio.render.pdf.layout.Span;

/** Achievements outside courses, by school year and day. What the student keeps within the school is left out. */
final class Performances {
    private static final Comparator<Entry<Performance>> BY_DAY = Comparator.comparing(
                    (Entry<Performance> entry) -> entry.value().detail().datedOn())
            .thenComparing(Entry::path);
    private final Manuscript manuscript;

    Performances(Manuscript manuscript) {
        this.manuscript = manuscript;
    }

    void set() {
        SortedMap<SchoolYear, List<Entry<Performance>>> years = new TreeMap<>();
        manuscript.student().performances().stream()
                .filter(Performances::shown)
                .sorted(BY_DAY)
                .forEach(entry -> years.computeIfAbsent(entry.year(), year -> new ArrayList<>())
                        .add(entry));
        if (years.isEmpty()) {
            return;
        }
        Tag part = manuscript.part(manuscript.phrases().say("part.performances"));
        years.forEach((year, entries) -> {
            Tag chapter = manuscript.chapter(part, manuscript.phrases().year(year));
            entries.forEach(entry -> performance(entry, chapter));
        });
    }

    /** Returns whether the student lets families see it. */
    static boolean shown(Entry<Performance> entry) {
        return entry.value().forFamilies();
    }

    private void performance(Entry<Performance> entry, Tag chapter) {
        Performance performance = entry.value();
        WorkText text = new WorkText(manuscript, entry, performance.files());
        Tag tag = text.begin(chapter, performance.title());
        text.note(tag, performance.category().zh());
        text.lead(tag, performance.summary());
        Facts facts = new Facts(manuscript.school(), manuscript.phrases(), Optional.empty());
        FactTable.lines(manuscript.column(), tag, facts.of((Record) performance.detail()));
        performance.myContribution().ifPresent(words -> text.contribution(tag, words));
        performance.video().ifPresent(address -> video(address, tag));
        text.body(tag, Manuscript.WORK_LEVEL);
        text.end(tag);
    }

    private void video(String address, Tag tag) {
        Tag paragraph = tag.add("P");
        Tag label = paragraph.add("Span");
        boolean leads = address.matches("(?i)https?://.+");
        Tag link = paragraph.add(leads ? "Link" : "Span");
        Optional<Page.Goal> goal = leads ? Optional.of(new Page.Address(TextSpans.ascii(address))) : Optional.empty();
        manuscript
                .column()
                .paragraph(
                        List.of(
                                Span.of(manuscript.phrases().say("video"), Scale.NOTE, label),
                                new Span(address, Scale.NOTE.in(Ink.ACCENT), link, goal)),
                        Scale.TEXT);
    }
}

package tw.portfolio.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A corpus as content of Hugo: a section for each student and term, a page bundle for each work with its attachment, grades as data. What
 * our program finds out from Git, who certified a work and when, stands in the front matter, and Hugo takes it for true.
 */
final class HugoSchool {
    private final Corpus corpus;
    private final Path site;

    private HugoSchool(Corpus corpus, Path site) {
        this.corpus = corpus;
        this.site = site;
    }

    /**
     * Writes a site's folder.
     *
     * @param templates the settings and layouts, which are copied
     */
    static void write(Corpus corpus, Path templates, Path site) throws IOException {
        try (Stream<Path> files = Files.walk(templates)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = site.resolve(templates.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        HugoSchool school = new HugoSchool(corpus, site);
        for (int student = 0; student < corpus.students(); student++) {
            school.student(student);
        }
        for (int first = 0; first < corpus.students(); first += Corpus.SEATS) {
            for (int term = 0; term < Corpus.TERMS.size(); term++) {
                school.grades(term, first);
            }
        }
    }

    /** Returns how many pages Hugo is to make: one for each student, term and work. */
    static int pages(Corpus corpus) {
        return corpus.students() * (1 + Corpus.TERMS.size() + Corpus.RECORDS);
    }

    private void file(String path, String text) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void student(int student) throws IOException {
        String own = "content/students/" + Corpus.number(student) + "/";
        String who = "student: s" + Corpus.number(student) + "\nname: " + Corpus.name(student) + "\ngroup: g"
                + Corpus.group(student) + "\n";
        file(
                own + "_index.md",
                "---\ntitle: " + Corpus.name(student) + "\npart: student\n" + who + "seat: " + Corpus.seat(student)
                        + "\nmotto: 把問題問清楚。\ninterests: [天文, 羽球]\n---\n" + Corpus.introduction(student)
                        + "\n\n## 三年的學習\n\n" + Corpus.statement(student) + "\n");
        for (int term = 0; term < Corpus.TERMS.size(); term++) {
            String name = Corpus.TERMS.get(term);
            file(
                    own + name + "/_index.md",
                    "---\ntitle: " + name + " 學期\npart: term\nterm: t" + name + "\n" + who + "date: "
                            + GitSchool.day(term) + "\ncounsellor: " + GitSchool.teacher(1)
                            + "\nfields: [數理化, 工程]\n---\n"
                            + Corpus.plan(student, term) + "\n");
            List<Corpus.Work> works = Corpus.works(student, term);
            for (int place = 0; place < works.size(); place++) {
                Corpus.Work work = works.get(place);
                String date = GitSchool.date(GitSchool.handedIn(corpus, student, term, place));
                file(own + name + "/" + work.name() + "/index.md", work(work, date, who));
                file(own + name + "/" + work.name() + "/report.pdf", work.attachment());
            }
        }
    }

    private static String work(Corpus.Work work, String date, String who) {
        String kind = work.outcome()
                ? "kind: 課程學習成果\ncourse: " + Corpus.COURSES.get(work.course()) + "\n"
                : "kind: 多元表現\norganiser: 市立圖書館\nfrom: 2024-03-01\nto: 2024-05-31\nhours: " + work.hours() + "\n";
        return "---\ntitle: " + work.title() + "\npart: work\n" + who + kind + "term: " + work.term() + "\nsummary: "
                + work.summary() + "\ndate: " + date + "\ncertified:\n  by: "
                + (work.outcome() ? GitSchool.teacher(work.course()) : "組長") + "\n  day: " + date
                + "\nfiles:\n  - file: report.pdf\n    caption: 報告\n    bytes: "
                + work.attachment().length()
                + "\n---\n" + work.body();
    }

    private void grades(int term, int first) throws IOException {
        StringBuilder grades = new StringBuilder();
        for (int student = first; student < Math.min(first + Corpus.SEATS, corpus.students()); student++) {
            grades.append('s').append(Corpus.number(student)).append(":\n");
            for (Corpus.Grade grade : Corpus.grades(student, term)) {
                grades.append("  - {course: ")
                        .append(Corpus.COURSES.get(grade.course()))
                        .append(", credits: ")
                        .append(grade.credits())
                        .append(", score: ")
                        .append(grade.score())
                        .append("}\n");
            }
        }
        file("data/t" + Corpus.TERMS.get(term) + "/g" + Corpus.group(first) + ".yaml", grades.toString());
    }
}

package tw.portfolio.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;

/**
 * A corpus as content of Hugo: a section for each student, in it a page for each of ours, of a work a bundle with its attachment; courses
 * and grades as data. What our program finds out from Git, who vouches for what and when, stands in the front matter, and Hugo takes it
 * for true; ids of commits and contents are as long as ours and mean nothing.
 */
final class HugoSchool {
    /** The student's pages besides terms, years and works: the cover, and those that {@link #pages(String, int)} writes. */
    private static final int OTHERS = 8;

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
        HugoWords.write(site);
        HugoSchool school = new HugoSchool(corpus, site);
        school.file("content/_index.md", "---\nlayout: door\n---\n");
        school.file("content/students/_index.md", "---\n_build: {render: never}\n---\n");
        for (int student = 0; student < corpus.students(); student++) {
            school.student(student);
        }
        for (int term = 0; term < Corpus.TERMS.size(); term++) {
            school.courses(term);
            for (int first = 0; first < corpus.students(); first += Corpus.SEATS) {
                school.grades(term, first);
            }
        }
    }

    /** Returns how many pages each side is to make: of each student those of works, terms, years and the others, and the door. */
    static int pages(Corpus corpus) {
        int years = Corpus.TERMS.size() / 2;
        return corpus.students() * (Corpus.RECORDS + Corpus.TERMS.size() + years + OTHERS) + 1;
    }

    private void file(String path, String text) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void student(int student) throws IOException {
        String record = "students/112/" + Corpus.number(student);
        String own = "content/" + record + "/";
        file(
                own + "_index.md",
                "---\ntitle: " + Corpus.name(student) + "\ntype: student\nnumber: s" + Corpus.number(student)
                        + "\ngroup: g" + Corpus.group(student)
                        + "\nmotto: 把問題問清楚。\noutputs: [HTML, Receipts]\n---\n");
        pages(own, student);
        int weight = 0;
        for (int term = 0; term < Corpus.TERMS.size(); term++) {
            String name = Corpus.TERMS.get(term);
            file(own + "terms/" + name + ".md", "---\ntype: term\nterm: " + name + "\nweight: " + (term + 1) + "\n---\n");
            List<Corpus.Work> works = Corpus.works(student, term);
            for (int place = 0; place < works.size(); place++) {
                Corpus.Work work = works.get(place);
                long time = GitSchool.handedIn(corpus, student, term, place);
                String folder = GitSchool.folder(work);
                String vouched = vouched(
                        record + folder,
                        time + 1,
                        work.outcome() ? GitSchool.teacher(work.course()) : "組長",
                        work.outcome() ? "teacher" : "activities");
                file(own + folder.substring(1) + "/index.md", work(work, ++weight, vouched));
                file(own + folder.substring(1) + "/report.pdf", work.attachment());
            }
        }
        for (String year : Corpus.TERMS.stream().map(term -> term.substring(0, 3)).distinct().toList()) {
            file(own + "years/" + year + ".md", "---\ntype: year\nyear: \"" + year + "\"\nweight: " + year + "\n---\n");
        }
    }

    /** Writes the pages of which each student has one. */
    private void pages(String own, int student) throws IOException {
        String record = own.substring("content/".length(), own.length() - 1);
        long begun = GitSchool.begun(student);
        file(
                own + "about.md",
                "---\ntype: own-text\nlabel: site.about\nverdict: certified\ninterests: [天文, 羽球]\n"
                        + vouched(record + "/about", begun, "組長", "registry") + "---\n" + Corpus.introduction(student)
                        + "\n");
        file(
                own + "statement.md",
                "---\ntype: own-text\ntitle: 三年的學習\nlabel: site.statement\nverdict: waived\ndigest: "
                        + id(record + "/statement") + "\n---\n" + Corpus.statement(student) + "\n");
        file(own + "timeline.md", "---\ntype: timeline\nlabel: site.timeline.page\n---\n");
        file(own + "performances.md", "---\ntype: performances\nlabel: site.performances\n---\n");
        file(own + "certification.md", "---\ntype: certification\nlabel: site.certification\n---\n");
        file(own + "search.md", "---\ntype: search\nlabel: site.search\noutputs: [HTML, Index]\n---\n");
        StringBuilder plans = new StringBuilder("---\ntype: plans\nlabel: site.plans\nplans:\n");
        for (int term = Corpus.TERMS.size() - 1; term >= 0; term--) {
            plans.append("  - {term: ").append(Corpus.TERMS.get(term));
            plans.append(", day: ").append(HugoWords.quoted(GitSchool.day(term)));
            plans.append(", counsellor: ").append(GitSchool.teacher(1));
            plans.append(", fields: [數理化, 工程], digest: ").append(id(record + "/guidance/" + Corpus.TERMS.get(term)));
            plans.append(", plan: ").append(HugoWords.quoted(GitSchool.plan(student, term))).append("}\n");
        }
        file(own + "plans.md", plans + "---\n");
    }

    private static String work(Corpus.Work work, int weight, String vouched) {
        String kind = work.outcome()
                ? "type: outcome\ncourse: C-" + work.course() + "\nterm: " + work.term() + "\n"
                : "type: performance\ncategory: service\norganiser: 市立圖書館\nfrom: \"2024-03-01\"\nto: \"2024-05-31\""
                        + "\nhours: " + work.hours() + "\nyear: \"" + work.term().substring(0, 3) + "\"\n";
        return "---\nlayout: work\n" + kind + "title: " + work.title() + "\nweight: " + weight + "\nsummary: "
                + work.summary() + "\nverdict: certified\n" + vouched
                + "files:\n  - {file: report.pdf, caption: 報告}\n---\n" + work.body();
    }

    /** Returns who vouches for a record, as front matter. */
    private static String vouched(String record, long time, String who, String role) {
        return "digest: " + id(record) + "\nvouched: {who: " + who + ", role: " + role + ", day: \""
                + GitSchool.date(time) + "\", time: \"" + GitSchool.moment(time) + "\", commit: " + id(record + time)
                + ", trust: claimed}\n";
    }

    private static String id(String text) {
        return new ObjectInserter.Formatter()
                .idFor(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8))
                .name();
    }

    private void courses(int term) throws IOException {
        StringBuilder courses = new StringBuilder();
        for (int course = 0; course < Corpus.COURSES.size(); course++) {
            courses.append("C-").append(course);
            courses.append(": {name: ").append(Corpus.COURSES.get(course));
            courses.append(", teacher: ").append(GitSchool.teacher(course));
            courses.append(", credits: ").append(Corpus.credits(course)).append("}\n");
        }
        file("data/courses/t" + Corpus.TERMS.get(term) + ".yaml", courses.toString());
    }

    private void grades(int term, int first) throws IOException {
        StringBuilder grades = new StringBuilder();
        for (int student = first; student < Math.min(first + Corpus.SEATS, corpus.students()); student++) {
            List<String> rows = new ArrayList<>();
            for (Corpus.Grade grade : Corpus.grades(student, term)) {
                rows.add("  - {course: C-" + grade.course() + ", score: " + grade.score() + "}\n");
            }
            grades.append('s').append(Corpus.number(student)).append(":\n").append(String.join("", rows));
        }
        file("data/grades/t" + Corpus.TERMS.get(term) + "/g" + Corpus.group(first) + ".yaml", grades.toString());
    }
}

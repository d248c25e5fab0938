package tw.portfolio.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What a school of any size wrote in three years, the same for every program that makes pages of it: of each student an introduction, a
 * statement, a plan a term, twelve grades a term and twenty-five works, of which eighteen are outcomes and seven performances. The same
 * student wrote the same in a smaller and in a larger school.
 */
final class Corpus {
    static final int RECORDS = 25;
    static final int SEATS = 36;
    static final List<String> TERMS = List.of("112-1", "112-2", "113-1", "113-2", "114-1", "114-2");
    static final List<String> COURSES =
            List.of("國語文", "英語文", "數學", "歷史", "地理", "公民與社會", "物理", "化學", "生物", "資訊科技", "美術", "體育");
    private static final int OUTCOMES = 3;

    /** How many performances a term has; the second term of each year but the last has one fewer. */
    private static final List<Integer> PERFORMANCES = List.of(1, 1, 1, 1, 2, 1);

    private final int students;

    Corpus(int students) {
        this.students = students;
    }

    /**
     * One work.
     *
     * @param name of its folder, unlike all others of the student
     * @param course its place in {@link #COURSES}; of a performance, the place of the homeroom teacher's course
     * @param hours of service, 1 to 40
     */
    record Work(
            boolean outcome,
            String term,
            String name,
            int course,
            String title,
            String summary,
            int hours,
            String attachment,
            String body) {}

    /** A course's grade. */
    record Grade(int course, int credits, int score) {}

    int students() {
        return students;
    }

    int records() {
        return students * RECORDS;
    }

    static String number(int student) {
        return "112" + (10_000 + student);
    }

    static String name(int student) {
        return "學生" + Words.NUMERALS.charAt(student / 100 % 10) + Words.NUMERALS.charAt(student / 10 % 10)
                + Words.NUMERALS.charAt(student % 10);
    }

    static String group(int student) {
        return Integer.toString(301 + student / SEATS);
    }

    static int seat(int student) {
        return student % SEATS + 1;
    }

    static String introduction(int student) {
        return new Words(new SplittableRandom(student)).paragraph(80);
    }

    static String statement(int student) {
        return new Words(new SplittableRandom(1_000_000L + student)).paragraph(300);
    }

    static String plan(int student, int term) {
        return new Words(new SplittableRandom(2_000_000L + student * 10L + term)).paragraph(100);
    }

    static List<Grade> grades(int student, int term) {
        SplittableRandom chance = new SplittableRandom(3_000_000L + student * 10L + term);
        List<Grade> grades = new ArrayList<>();
        for (int course = 0; course < COURSES.size(); course++) {
            grades.add(new Grade(course, credits(course), 55 + chance.nextInt(45)));
        }
        return grades;
    }

    static int credits(int course) {
        return 2 + course % 3;
    }

    /** Returns the works of a term in the order they were handed in. */
    static List<Work> works(int student, int term) {
        List<Work> works = new ArrayList<>();
        int all = OUTCOMES + PERFORMANCES.get(term);
        for (int i = 0; i < all; i++) {
            works.add(work(student, term, i));
        }
        return works;
    }

    private static Work work(int student, int term, int place) {
        SplittableRandom chance = new SplittableRandom(4_000_000L + student * 1000L + term * 10L + place);
        Words words = new Words(chance);
        boolean outcome = place < OUTCOMES;
        int course = outcome ? (student + term * OUTCOMES + place) % COURSES.size() : 0;
        String topic = words.topic();
        return new Work(
                outcome,
                TERMS.get(term),
                (outcome ? "work-" : "service-" + (term % 2 + 1) + "-") + (place + 1),
                course,
                outcome ? COURSES.get(course) + "：" + topic : topic + "志工服務",
                words.sentence(),
                1 + chance.nextInt(40),
                "%PDF-1.4 " + number(student) + " " + TERMS.get(term) + " " + place,
                words.body(topic, 300 + chance.nextInt(500)));
    }
}

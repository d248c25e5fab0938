package tw.portfolio.render.desk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.model.Office;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.office.EventKind;
import tw.portfolio.model.office.Window;
import tw.portfolio.model.office.WindowKind;

/**
 * Whom a calendar file is for.
 *
 * @param id the file's name
 * @param windows the windows that concern the reader
 * @param grades those of the current school year whose windows concern the reader, 1 to 3
 * @param offices the offices whose deadlines and events concern the reader
 * @param events the events that concern the reader whoever holds them
 * @param group whether the working group's meetings do
 */
record Reader(
        String id,
        String name,
        Set<WindowKind> windows,
        Set<Integer> grades,
        Set<Office> offices,
        Set<EventKind> events,
        boolean group) {
    private static final Set<Integer> EVERY_GRADE = Set.of(1, 2, 3);
    private static final Set<WindowKind> STUDENTS =
            Set.of(WindowKind.OUTCOME_UPLOAD, WindowKind.PERFORMANCE_UPLOAD, WindowKind.SELECTION, WindowKind.RECEIPT);

    /** Returns everybody who gets a calendar: an office only when the edition gives it something to do. */
    static List<Reader> all(Edition edition, Desk desk) {
        List<Reader> readers = new ArrayList<>();
        for (int grade : List.of(1, 2, 3)) {
            readers.add(new Reader(
                    "student-grade-" + grade,
                    desk.fill("desk.ics.student", "grade", Integer.toString(grade)),
                    STUDENTS,
                    Set.of(grade),
                    Set.of(),
                    Set.of(EventKind.STUDENT_TRAINING),
                    false));
        }
        readers.addAll(teachers(desk));
        for (Office office : Office.values()) {
            if (busy(office, edition)) {
                readers.add(office(office));
            }
        }
        readers.add(secretary(desk));
        return readers;
    }

    private static List<Reader> teachers(Desk desk) {
        Reader teacher = new Reader(
                "teacher",
                desk.words("desk.ics.teacher"),
                Set.of(WindowKind.OUTCOME_UPLOAD, WindowKind.CERTIFICATION),
                EVERY_GRADE,
                Set.of(),
                Set.of(EventKind.TEACHER_WORKSHOP),
                false);
        Reader homeroom = new Reader(
                "homeroom-teacher",
                desk.words("desk.ics.homeroom"),
                STUDENTS,
                EVERY_GRADE,
                Set.of(),
                Set.of(EventKind.values()),
                false);
        return List.of(teacher, homeroom);
    }

    /** Returns who reminds a class of its days: the students' windows and when teachers certify. */
    static Reader ofClass(Desk desk, int grade) {
        Set<WindowKind> windows = EnumSet.copyOf(STUDENTS);
        windows.add(WindowKind.CERTIFICATION);
        return new Reader("class", desk.words("desk.ics.homeroom"), windows, Set.of(grade), Set.of(), Set.of(), false);
    }

    /** The Registry submits, and answers for what the central database holds; students confirm it in a window of their own. */
    private static Reader office(Office office) {
        String id = "office-" + office.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Set<WindowKind> windows = office == Office.REGISTRY ? Set.of(WindowKind.RECEIPT) : Set.of();
        return new Reader(id, office.zh(), windows, EVERY_GRADE, Set.of(office), Set.of(), false);
    }

    private static Reader secretary(Desk desk) {
        return new Reader(
                "executive-secretary",
                desk.words("desk.ics.secretary"),
                Set.of(WindowKind.values()),
                EVERY_GRADE,
                Set.of(Office.values()),
                Set.of(EventKind.values()),
                true);
    }

    private static boolean busy(Office office, Edition edition) {
        return edition.deliveries().stream()
                        .anyMatch(row -> row.enteredBy().offices().contains(office))
                || edition.events().stream().anyMatch(row -> row.offices().contains(office));
    }

    /**
     * Returns the grades whose windows of a school year concern the reader: who is in grade 3 now was in grade 2 last year, and who came
     * this year was not here. Who cares for every grade does so in every year.
     *
     * @param ago how many years before the current one; less than 0 for one to come
     */
    Set<Integer> grades(int ago) {
        return grades.equals(EVERY_GRADE)
                ? EVERY_GRADE
                : grades.stream()
                        .map(grade -> grade - ago)
                        .filter(EVERY_GRADE::contains)
                        .collect(Collectors.toSet());
    }

    boolean cares(Window window, int ago) {
        return windows.contains(window.window()) && grades(ago).stream().anyMatch(window::isFor);
    }
}

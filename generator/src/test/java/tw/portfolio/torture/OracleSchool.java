package tw.portfolio.torture;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.torture.FuzzCommit.Seal;

/** The school of the cases, written down by hand: who somebody is, whose a key is, and who may certify what on which day. */
final class OracleSchool {
    private static final Set<String> STAFF =
            Set.of("wang", "lee", "zhao", "sub", "gone", "huang", "wu", "ding", "xu", "bot");
    private static final Set<String> STUDENTS = Set.of("chen", "lin");
    private static final LocalDate ROSTER = LocalDate.of(2020, 8, 1);
    private static final LocalDate ENROLLED = LocalDate.of(2025, 8, 1);
    private static final LocalDate NEW_YEAR = LocalDate.of(2025, 12, 31);
    private static final LocalDate LESSONS_END = LocalDate.of(2026, 1, 20);

    /** Typhoon: the window of certification was extended to 23:59, whose whole minute belongs to it. */
    private static final Instant CLOSES = Instant.parse("2026-01-27T15:59:59Z");

    private OracleSchool() {}

    static LocalDate day(long seconds) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.ofHours(8));
    }

    /** Returns who had the address on that day, letter case of ASCII apart. */
    static Optional<String> person(String email, LocalDate day) {
        return known(email).filter(who -> !(who.equals("gone") && day.isAfter(NEW_YEAR)) && !day.isBefore(since(who)));
    }

    /** Returns who had the address on that day or before. */
    static Optional<String> personBy(String email, LocalDate day) {
        return known(email).filter(who -> !day.isBefore(since(who)));
    }

    private static LocalDate since(String who) {
        return isStudent(who) ? ENROLLED : ROSTER;
    }

    private static Optional<String> known(String email) {
        String folded = email.toLowerCase(Locale.ROOT);
        if (!folded.endsWith("@yfsh.example")) {
            return Optional.empty();
        }
        String who = folded.substring(0, folded.length() - "@yfsh.example".length());
        return STAFF.contains(who) || STUDENTS.contains(who) ? Optional.of(who) : Optional.empty();
    }

    static boolean isStudent(String who) {
        return STUDENTS.contains(who);
    }

    static boolean isForge(String email) {
        return email.toLowerCase(Locale.ROOT).equals("gitlab@yfsh.example");
    }

    /** Returns whose a key is: a member of staff, {@code forge}, or nobody known. */
    static Optional<String> holder(String key) {
        return switch (key) {
            case "yf-forge", "forge-old", "forge-revoked" -> Optional.of("forge");
            case "wang", "lee", "huang", "wu", "xu" -> Optional.of(key);
            default -> Optional.empty();
        };
    }

    static boolean valid(String key, LocalDate day) {
        return switch (key) {
            case "forge-revoked" -> false;
            case "forge-old" -> !day.isBefore(ENROLLED) && !day.isAfter(LocalDate.of(2025, 10, 15));
            case "lee" -> !day.isBefore(ENROLLED) && !day.isAfter(LocalDate.of(2025, 11, 30));
            default -> !day.isBefore(ENROLLED);
        };
    }

    /**
     * Who may certify an outcome of a course: its teachers while lessons are held, and a deputy in a dated period.
     *
     * @param deputies rows of deputies in force
     */
    static Optional<Boolean> teaches(String course, String who, LocalDate day, Set<String> deputies) {
        LocalDate lesson = day.isBefore(ENROLLED) ? ENROLLED : day.isAfter(LESSONS_END) ? LESSONS_END : day;
        List<String> teachers = switch (course) {
            case "MATH" -> List.of("wang");
            case "PHYS" -> List.of("lee", "zhao");
            case "ART" -> lesson.isAfter(NEW_YEAR) ? List.of("zhao") : List.of("gone");
            default -> List.of(); // nobody of the class takes any other course
        };
        boolean deputy = OracleDeputies.standsIn(deputies, who, teachers, day);
        return teachers.contains(who) ? Optional.of(false) : deputy ? Optional.of(true) : Optional.empty();
    }

    /** Who may certify anything else. */
    static boolean holds(String work, String who) {
        if (work.equals(FuzzCast.SERVICE)) {
            return who.equals("wu") || who.equals("ding"); // student affairs, and the directors
        }
        return who.equals(
                work.equals(FuzzCast.DEPUTIES) ? "xu" : "huang"); // the teaching section, or the registry, alone
    }

    static boolean late(long seconds) {
        return Instant.ofEpochSecond(seconds).isAfter(CLOSES);
    }

    /**
     * What a signature shows of a commit's author.
     *
     * @param pinned whether the forge's keys are
     */
    static String proof(Optional<Seal> seal, String author, LocalDate day, boolean pinned) {
        if (seal.isEmpty()) {
            return "CLAIMED";
        }
        String key = seal.get().key();
        Optional<String> holder = holder(key).filter(it -> !it.equals("forge") || pinned);
        boolean own = holder.equals(Optional.of(author));
        boolean good = seal.get().intact() && (own || holder.equals(Optional.of("forge"))) && valid(key, day);
        return !good ? "BAD_SIGNATURE" : own ? "PERSON_SIGNED" : "FORGE_SIGNED";
    }
}

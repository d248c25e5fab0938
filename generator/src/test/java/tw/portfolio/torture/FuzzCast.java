package tw.portfolio.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import tw.portfolio.replay.TestKey;

/** Who appears in the random histories, with what keys and in what places. */
final class FuzzCast {
    static final String RIVER = "students/114/1140101/outcomes/114-1/river";
    static final String POND = "students/114/1140101/outcomes/114-1/pond";
    static final String LAKE = "students/114/1140102/outcomes/114-1/lake";
    static final String SERVICE = "students/114/1140101/performances/114/service";
    static final String SELECTION = "students/114/1140101/selection/114.yaml";
    static final String STATEMENT = "students/114/1140101/statement";
    static final String GRADES = "grades/114-1/101.yaml";
    static final String DEPUTIES = "people/deputies.yaml";
    static final List<String> WORKS = List.of(RIVER, POND, LAKE, SERVICE, SELECTION, STATEMENT, GRADES);

    /** Everything that changes in some history. */
    static final List<String> FILES =
            Stream.concat(WORKS.stream(), Stream.of(DEPUTIES)).toList();

    /** How much proof a school asks for; {@code NONE} has pinned nothing at all. */
    enum Minimum {
        NONE,
        CLAIMED,
        FORGE_SIGNED,
        PERSON_SIGNED
    }

    private static final List<String> EVERYBODY = List.of(
            "wang",
            "lee",
            "zhao",
            "sub",
            "gone",
            "huang",
            "wu",
            "ding",
            "bot",
            "chen",
            "lin",
            "WANG",
            "look-alike",
            "stranger",
            "forge",
            "wang.old");
    private static final List<String> KEYS = List.of(
            "yf-forge",
            "forge-old",
            "forge-revoked",
            "wang",
            "lee",
            "huang",
            "wu",
            "chen",
            "unknown",
            "broken",
            "garbage",
            "double");

    private FuzzCast() {}

    /** Returns the name and the address as a commit writes them. */
    static String ident(String who) {
        return switch (who) {
            case "WANG" -> "王老師 <Wang@YFSH.Example>";
            case "look-alike" -> "王老師 <w\u0430ng@yfsh.example>"; // a Cyrillic letter
            case "stranger" -> "路人 <stranger@elsewhere.example>";
            case "forge" -> "永豐 GitLab <gitlab@yfsh.example>";
            case "nameless" -> "<lin@yfsh.example>";
            case "no-address" -> "王老師";
            case "two-addresses" -> "王老師 <lee@yfsh.example> <wang@yfsh.example>";
            case "open-bracket" -> "王老師 <wang@yfsh.example";
            default -> who + " <" + who + "@yfsh.example>";
        };
    }

    static String anybody(Random random) {
        return random.nextInt(8) == 0
                ? List.of("no-address", "two-addresses", "open-bracket", "nameless")
                        .get(random.nextInt(4))
                : EVERYBODY.get(random.nextInt(EVERYBODY.size()));
    }

    static Optional<String> anyKey(Random random) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(KEYS.get(random.nextInt(KEYS.size())));
    }

    static boolean ofOffice(String work) {
        return work.equals(GRADES) || work.equals(DEPUTIES);
    }

    static String owner(String work) {
        return work.equals(GRADES) ? "huang" : work.equals(DEPUTIES) ? "xu" : work.equals(LAKE) ? "lin" : "chen";
    }

    /** Returns somebody who most likely may certify the work. */
    static String certifier(String work, String text, Random random) {
        if (work.equals(DEPUTIES)) {
            return "xu";
        }
        if (work.equals(GRADES) || work.equals(SELECTION)) {
            return work.equals(GRADES) || random.nextBoolean() ? "huang" : "zhao";
        }
        if (work.equals(SERVICE)) {
            return random.nextBoolean() ? "wu" : "ding";
        }
        if (text.contains("course: PHYS")) {
            return random.nextBoolean() ? "lee" : "zhao";
        }
        if (text.contains("course: ART")) {
            return random.nextBoolean() ? "gone" : "zhao";
        }
        return random.nextInt(4) == 0 ? "sub" : "wang";
    }

    /** Lays the keys over the school of the cases, and adds the teaching section, which keeps the list of deputies. */
    static Folder school(Path base, Pen pen) throws IOException {
        String staff = Files.readString(base.resolve("people/staff.yaml"));
        staff = staff + "  - id: xu\n    name: 許組長\n    emails:\n      - {value: xu@yfsh.example, from: 2020-08-01}\n"
                + "    roles:\n      - {duty: section-head, office: teaching, from: 2020-08-01}\n";
        staff = withKey(staff, "xu", "from: 2025-08-01");
        staff = withKey(staff, "wang", "from: 2025-08-01");
        staff = withKey(staff, "lee", "from: 2025-08-01, to: 2025-11-30");
        staff = withKey(staff, "wu", "from: 2025-08-01");
        staff = staff.replaceFirst(
                "AAAAC3\\S+ huang", TestKey.publicLine("huang").substring("ssh-ed25519 ".length()));
        return pen.copy(base)
                .without("history")
                .without("history.yaml")
                .with("people/staff.yaml", Optional.of(pen.file(staff)));
    }

    private static String withKey(String staff, String who, String dates) {
        int at = staff.indexOf("    roles:", staff.indexOf("id: " + who + "\n"));
        String key = "    keys:\n      - {key: \"" + TestKey.publicLine(who) + "\", " + dates + "}\n";
        return staff.substring(0, at) + key + staff.substring(at);
    }

    /** Returns {@code trust.yaml} for a minimum that pins the forge. */
    static String trust(Minimum minimum) {
        return "minimum: " + minimum.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')
                + "\nforges:\n  - name: 永豐 GitLab\n    email: gitlab@yfsh.example\n    keys:\n"
                + key("yf-forge", "from: 2025-08-01")
                + key("forge-old", "from: 2025-08-01, to: 2025-10-15")
                + key("forge-revoked", "from: 2019-08-01, revoked-on: 2020-06-01");
    }

    private static String key(String name, String dates) {
        return "      - {key: \"" + TestKey.publicLine(name) + "\", " + dates + "}\n";
    }
}

package tw.portfolio;

import java.nio.charset.StandardCharsets;
import tw.portfolio.certification.ContentDigest;
import tw.portfolio.model.student.Student;

/** What a showcase's file is called: the student's name, as the page says it, and a few signs that keep two of one name apart. */
final class ShowcaseName {
    private static final int DIGITS = 8;
    private static final int MOST_CHARACTERS = 40;

    private ShowcaseName() {}

    /** Returns a name that every file system takes. */
    static String of(Student student) {
        String plain = student.name().replaceAll("[^\\p{L}\\p{M}\\p{Nd}]+", "-");
        String name = plain.substring(
                0, plain.offsetByCodePoints(0, Math.min(MOST_CHARACTERS, plain.codePointCount(0, plain.length()))));
        String digest = ContentDigest.of(("showcase " + student.number()).getBytes(StandardCharsets.UTF_8));
        return name + "-" + digest.substring(0, DIGITS) + ".html";
    }
}

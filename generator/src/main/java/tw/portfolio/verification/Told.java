package tw.portfolio.verification;

import java.util.ArrayList;
import java.util.List;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.student.Student;
import tw.portfolio.verification.Verification.Line;
import tw.portfolio.verification.Verification.Result;

/** What is found, while it is found. */
final class Told {
    /** As many lines as anybody reads; what follows is counted. */
    private static final int MOST = 2_000;

    private final Phrases phrases;
    private final List<Line> lines = new ArrayList<>();
    private int more;
    private boolean besideUnseen;

    /** Whose work it is, a line for each student. */
    private final List<Line> whose = new ArrayList<>();

    Told(Phrases phrases) {
        this.phrases = phrases;
    }

    /** Says something; names and values alternate. */
    void say(Result result, String what, String key, Object... values) {
        say(result, what, phrases.say(key, values));
    }

    void say(Result result, String what, Text words) {
        if (lines.size() < MOST) {
            lines.add(new Line(result, what, words));
        } else if (result != Result.SAME && result != Result.NOTE) {
            more++;
        }
    }

    /** Notes that one file was handed in, without those beside it that it takes or leads to. */
    void besideUnseen() {
        besideUnseen = true;
    }

    /** Says whose work it is: a folder may bear any name, and what agrees with the repository may be somebody else's. */
    void sayWhose(Student student) {
        Line line = new Line(
                Result.NOTE,
                student.directory(),
                phrases.say("verify.whose", "student", student.number(), "name", student.name()));
        whose.add(line);
        if (lines.size() < MOST) {
            lines.add(line);
        }
    }

    /**
     * Returns everything that was said; where it is of one student alone, whose it is comes last, beside what it comes to.
     *
     * @param alone whether a proof was read without the repository
     */
    Verification all(boolean alone) {
        if (more > 0) {
            lines.add(new Line(Result.DIFFERENT, "", phrases.say("verify.more", "count", more)));
            more = 0;
        }
        if (whose.size() == 1) {
            lines.removeAll(whose);
            lines.addAll(whose);
        }
        return new Verification(lines, alone, besideUnseen);
    }
}

package tw.portfolio.torture;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.portfolio.torture.PlainObjects.Commit;
import tw.portfolio.torture.PlainObjects.Item;

/** What a work holds at some commit, read as simply as can be. */
final class OracleContent {
    private static final Pattern STATED = Pattern.compile("(?m)^(course|category): (\\S+)$");
    private final PlainObjects objects;

    OracleContent(PlainObjects objects) {
        this.objects = objects;
    }

    String text(Commit step, String work) {
        return objects.at(step.tree(), FuzzText.file(work))
                .filter(it -> it.mode().startsWith("100"))
                .map(it -> objects.text(it.id()))
                .orElse("");
    }

    String stated(Commit step, String work) {
        Matcher matcher = STATED.matcher(text(step, work));
        return matcher.find() ? matcher.group(2) : "";
    }

    Map<String, String> rows(Commit step, String work) {
        Map<String, String> rows = new TreeMap<>();
        text(step, work)
                .lines()
                .filter(line -> line.startsWith("  - {student: "))
                .forEach(line -> rows.put(line.substring(14, 21), line));
        return rows;
    }

    /** Whether a file stands where the work's own is looked for. */
    boolean isThere(Commit head, String work) {
        return objects.at(head.tree(), FuzzText.file(work))
                .filter(it -> !it.mode().equals("40000"))
                .isPresent();
    }

    boolean isReadable(Commit head, String work) {
        boolean needs = work.contains("/outcomes/") || work.equals(FuzzCast.SERVICE);
        String stated = stated(head, work);
        return !text(head, work).isEmpty() && (!needs || (!stated.isEmpty() && !stated.equals("[")));
    }

    boolean isUnsafe(Commit head, String work) {
        Set<String> folded = new HashSet<>();
        for (Map.Entry<String, Item> file : objects.files(head.tree(), work).entrySet()) {
            String name = file.getKey();
            boolean hidden = name.codePoints().anyMatch(c -> Character.getType(c) == Character.FORMAT);
            if (!file.getValue().mode().equals("100644")
                    || name.startsWith(".git")
                    || hidden
                    || !Normalizer.isNormalized(name, Normalizer.Form.NFC)
                    || !folded.add(name.toLowerCase(Locale.ROOT))
                    || objects.text(file.getValue().id()).startsWith("version https://git-lfs")) {
                return true;
            }
        }
        return false;
    }
}

package tw.portfolio.guards;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The import table as it stands in ARCHITECTURE.md. */
record ImportTable(Map<String, Row> rows) {
    private static final String OURS = "tw.portfolio";

    record Row(List<String> ours, List<String> thirdParty) {}

    static ImportTable read(Path architecture) throws IOException {
        Map<String, Row> rows = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(architecture);
        int from = lines.indexOf("<!-- import table -->");
        int to = lines.indexOf("<!-- end -->");
        for (String line : lines.subList(from + 3, to)) {
            String[] cells = line.substring(1).split("\\|", -1);
            rows.put(cells[0].strip(), new Row(words(cells[1]), words(cells[2])));
        }
        return new ImportTable(rows);
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Returns the row's name for a class of ours: the longest package that has a row. */
    String owner(String packageName) {
        if (packageName.equals(OURS)) {
            return "root";
        }
        String inner = packageName.substring(OURS.length() + 1);
        return rows.keySet().stream()
                .filter(name -> inner.equals(name) || inner.startsWith(name + "."))
                .max(Comparator.comparingInt(String::length))
                .orElse("(no row) " + inner);
    }

    /** Returns whether code of {@code owner} may use {@code packageName}. */
    boolean allows(String owner, String packageName) {
        Row row = rows.get(owner);
        if (row == null) {
            return false;
        }
        if (packageName.equals(OURS) || packageName.startsWith(OURS + ".")) {
            String other = owner(packageName);
            return other.equals(owner)
                    || row.ours().contains(other)
                    || row.ours().contains("*") && !other.equals("cli");
        }
        return packageName.isEmpty()
                || packageName.startsWith("java.")
                || packageName.startsWith("javax.")
                || packageName.startsWith("org.jspecify")
                || packageName.startsWith("org.w3c.dom")
                || row.thirdParty().stream()
                        .anyMatch(allowed -> packageName.equals(allowed) || packageName.startsWith(allowed + "."))
                || row.ours().contains("*") && thirdPartyOfAny(packageName);
    }

    private boolean thirdPartyOfAny(String packageName) {
        return rows.values().stream()
                .flatMap(row -> row.thirdParty().stream())
                .anyMatch(allowed -> packageName.startsWith(allowed));
    }
}

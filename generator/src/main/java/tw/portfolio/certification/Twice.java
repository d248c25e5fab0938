package tw.portfolio.certification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tells of records that several open requests change: whoever merges one of them is to know of the others. */
final class Twice {
    private final Map<String, SortedSet<Integer>> requests = new TreeMap<>();
    private final String word;

    private Twice(boolean listed) {
        this.word = listed ? "twice" : "twice-unlisted";
    }

    /**
     * Returns the requests with that told on each. Where something else stands in a record's way, that comes first, and another request
     * for the record may well be what mends it.
     *
     * @param listed whether all of them are known to be open
     */
    static List<OpenRequest> told(List<OpenRequest> all, boolean listed) {
        Twice twice = new Twice(listed);
        all.forEach(twice::count);
        return all.stream().map(twice::told).toList();
    }

    private void count(OpenRequest request) {
        for (ProposedRecord record : request.records()) {
            if (record.obstacles().isEmpty()) {
                requests.computeIfAbsent(key(request, record), key -> new TreeSet<>())
                        .add(request.number());
            }
        }
    }

    private OpenRequest told(OpenRequest request) {
        List<ProposedRecord> records = new ArrayList<>();
        for (ProposedRecord record : request.records()) {
            SortedSet<Integer> numbers = requests.getOrDefault(key(request, record), new TreeSet<>());
            boolean clear = record.obstacles().isEmpty() && numbers.size() > 1;
            records.add(clear ? record.with(Obstacle.of(word, others(numbers, request))) : record);
        }
        return request.with(records);
    }

    private static String others(SortedSet<Integer> numbers, OpenRequest request) {
        return numbers.stream()
                .filter(number -> number != request.number())
                .map(request::label)
                .collect(Collectors.joining("、"));
    }

    private static String key(OpenRequest request, ProposedRecord record) {
        return CertifiedSchool.key(request.source(), record.path());
    }
}

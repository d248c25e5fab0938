package tw.portfolio.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.blob.Blob;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.Entry;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.student.Student;
import tw.portfolio.regulation.YearlyLimits;

/** Attachments are of the types and sizes the ministry takes in that school year. */
final class FileLimitRule implements Rule<Student> {
    static final RuleId TOO_LARGE = new RuleId("file.too-large");
    static final RuleId WRONG_TYPE = new RuleId("file.wrong-type");
    private static final BigDecimal MEBIBYTE = BigDecimal.valueOf(1L << 20);

    @Override
    public Stream<Diagnostic> check(Student student, Inspection inspection) {
        return Stream.concat(
                student.outcomes().stream()
                        .flatMap(entry -> check(entry, entry.term().year(), inspection)),
                student.performances().stream().flatMap(entry -> check(entry, entry.year(), inspection)));
    }

    private static Stream<Diagnostic> check(Entry<?> entry, SchoolYear year, Inspection inspection) {
        YearlyLimits limits = inspection.national().in(year);
        return entry.attachments().stream().flatMap(file -> check(entry.source(), file, limits).stream());
    }

    private static Optional<Diagnostic> check(String source, Blob file, YearlyLimits limits) {
        Location at = Location.ofFile(source, file.path());
        String type = type(file.name());
        if (limits.documentTypes().contains(type)) {
            return tooLarge(file, at, limits.documentBytes(), limits);
        }
        if (limits.mediaTypes().contains(type)) {
            return tooLarge(file, at, limits.mediaBytes(), limits);
        }
        return Optional.of(Diagnostic.error(WRONG_TYPE, at)
                .with("file", file.name())
                .with("allowed", String.join("、", both(limits.documentTypes(), limits.mediaTypes())))
                .citing(limits.citation()));
    }

    private static Optional<Diagnostic> tooLarge(Blob file, Location at, long maxBytes, YearlyLimits limits) {
        return file.size() <= maxBytes
                ? Optional.empty()
                : Optional.of(Diagnostic.error(TOO_LARGE, at)
                        .with("file", file.name())
                        .with("found", mebibytes(file.size(), RoundingMode.UP))
                        .with("limit", mebibytes(maxBytes, RoundingMode.DOWN))
                        .citing(limits.citation()));
    }

    private static List<String> both(List<String> documents, List<String> media) {
        return Stream.concat(documents.stream(), media.stream()).toList();
    }

    private static String type(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ending.equals("jpeg") ? "jpg" : ending;
    }

    /** Returns mebibytes with at most one decimal, never rounded across the limit. */
    private static String mebibytes(long bytes, RoundingMode rounding) {
        return BigDecimal.valueOf(bytes)
                .divide(MEBIBYTE, 1, rounding)
                .stripTrailingZeros()
                .toPlainString();
    }
}

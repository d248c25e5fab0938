package tw.portfolio.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.blob.Blob;
import tw.portfolio.blob.MediaType;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.student.Student;
import tw.portfolio.regulation.YearlyLimits;

/** Attachments are, by their content, of the types and sizes the ministry takes in that school year. */
final class FileLimitRule implements Rule<Student> {
    static final RuleId TOO_LARGE = new RuleId("file.too-large");
    static final RuleId NEAR_LIMIT = new RuleId("file.near-limit");
    static final RuleId WRONG_TYPE = new RuleId("file.wrong-type");
    static final RuleId WRONG_NAME = new RuleId("file.wrong-name");
    static final RuleId WRONG_CONTENT = new RuleId("file.wrong-content");
    static final RuleId PHONE_FORMAT = new RuleId("file.phone-format");
    static final RuleId OFFICE_DOCUMENT = new RuleId("file.office-document");
    static final RuleId WEB_PAGE = new RuleId("file.web-page");
    static final RuleId EMPTY = new RuleId("file.empty");
    static final RuleId STORAGE_POINTER = new RuleId("file.storage-pointer");
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
        return entry.shownFiles().stream()
                .filter(file -> !MediaType.leftBySystem(file.name())) // told to be deleted, whatever it holds
                .flatMap(file -> check(entry.source(), file, limits));
    }

    private static Stream<Diagnostic> check(String source, Blob file, YearlyLimits limits) {
        Location at = Location.ofFile(source, file.path());
        String named = MediaType.ending(file.name());
        MediaType type = type(file);
        Optional<Diagnostic> large = tooLarge(file, at, limits.maxBytes(type, named), limits);
        if (large.isPresent() && type == MediaType.UNKNOWN) {
            return large.stream(); // nobody can open it to see what it is
        }
        if (!limits.takes(type.ending())) {
            RuleId rule = limits.takes(named) ? disguised(type) : WRONG_TYPE;
            Diagnostic wrong = finding(rule, at, file, limits).with("type", new Text(type.zh(), type.en()));
            return Stream.concat(large.stream(), Stream.of(wrong));
        }
        Optional<Diagnostic> name = named.equals(type.ending())
                ? Optional.empty()
                : Optional.of(finding(WRONG_NAME, at, file, limits)
                        .with("type", new Text(type.zh(), type.en()))
                        .with("likely", stem(file.name()) + "." + type.ending()));
        return Stream.concat(
                name.stream(), large.or(() -> nearLimit(file, at, limits.sureBytes(type), limits)).stream());
    }

    private static MediaType type(Blob file) {
        try {
            return MediaType.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the rule for a file that bears an accepted name and is something else. */
    private static RuleId disguised(MediaType type) {
        return switch (type) {
            case HEIC, QUICKTIME, SOUND, WEBP -> PHONE_FORMAT;
            case OFFICE -> OFFICE_DOCUMENT;
            case WEB_PAGE -> WEB_PAGE;
            case EMPTY -> EMPTY;
            case STORAGE_POINTER -> STORAGE_POINTER;
            case PDF, JPEG, PNG, MP3, MP4, GIF, ARCHIVE, TEXT, UNKNOWN -> WRONG_CONTENT;
        };
    }

    private static Diagnostic finding(RuleId rule, Location at, Blob file, YearlyLimits limits) {
        return Diagnostic.error(rule, at)
                .with("file", file.name())
                .with("allowed", String.join("、", both(limits.documentTypes(), limits.mediaTypes())))
                .citing(limits.citation());
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

    /** The ministry's limit is a number of "MB", which may be read in two ways. */
    private static Optional<Diagnostic> nearLimit(Blob file, Location at, long sureBytes, YearlyLimits limits) {
        return file.size() <= sureBytes
                ? Optional.empty()
                : Optional.of(Diagnostic.warning(NEAR_LIMIT, at)
                        .with("file", file.name())
                        .with("found", String.valueOf(file.size()))
                        .with("limit", String.valueOf(sureBytes))
                        .citing(limits.citation()));
    }

    private static List<String> both(List<String> documents, List<String> media) {
        return Stream.concat(documents.stream(), media.stream()).toList();
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 1 ? name : name.substring(0, dot);
    }

    /** Returns mebibytes with at most one decimal, never rounded across the limit. */
    private static String mebibytes(long bytes, RoundingMode rounding) {
        return BigDecimal.valueOf(bytes)
                .divide(MEBIBYTE, 1, rounding)
                .stripTrailingZeros()
                .toPlainString();
    }
}

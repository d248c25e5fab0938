package tw.portfolio.model.office;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/**
 * A term’s calendar.
 *
 * @param authorityDeadline the last day for everything that has no deadline of its own
 * @param batchDeadlines those of the batches of grade 3, where they differ from it
 */
public record Calendar(
        @Field(zh = "開學日", en = "begins", audience = Audience.FAMILY, example = "2026-09-01")
        LocalDate begins,

        @Field(zh = "休業式", en = "ends", audience = Audience.FAMILY, example = "2027-01-20")
        LocalDate ends,

        @Field(zh = "期程", en = "windows", audience = Audience.FAMILY)
        List<Window> windows,

        @Field(zh = "國教署上傳期限", en = "authority’s deadline", example = "2027-03-31")
        Optional<LocalDate> authorityDeadline,

        @Field(zh = "各梯次上傳期限", en = "authority’s deadlines of batches")
        List<BatchDeadline> batchDeadlines,

        @Field(zh = "議決會議", en = "deciding meeting", example = "115-1/first-meeting")
        Optional<String> decidedAt,

        @Field(zh = "延期", en = "extensions", audience = Audience.FAMILY)
        List<Extension> extensions,

        Origin origin) {

    public Calendar {
        windows = List.copyOf(windows);
        batchDeadlines = List.copyOf(batchDeadlines);
        extensions = List.copyOf(extensions);
    }

    /** Returns when a window of this calendar closes for every one of its grades, extensions counted; none makes it close earlier. */
    public LocalDateTime closes(Window window) {
        return window.each()
                .mapToObj(grade -> closes(window, grade))
                .min(LocalDateTime::compareTo)
                .orElse(window.closes());
    }

    /** Returns when it closes for the last of its grades. */
    public LocalDateTime closesLast(Window window) {
        return window.each()
                .mapToObj(grade -> closes(window, grade))
                .max(LocalDateTime::compareTo)
                .orElse(window.closes());
    }

    /** Returns when it closes for the students of a grade, 1 to 3, the latest extension counted. */
    public LocalDateTime closes(Window window, int grade) {
        return extensions.stream()
                .filter(extension -> extension.isFor(window, grade))
                .map(Extension::until)
                .filter(until -> until.isAfter(window.closes()))
                .max(LocalDateTime::compareTo)
                .orElse(window.closes());
    }

    /** Returns the authority's deadline for a batch of grade 3; without a batch, or one of its own, that of the term. */
    public Optional<LocalDate> deadline(Optional<Integer> batch) {
        return batchDeadlines.stream()
                .filter(row -> batch.equals(Optional.of(row.batch())))
                .map(BatchDeadline::deadline)
                .findFirst()
                .or(() -> authorityDeadline);
    }
}

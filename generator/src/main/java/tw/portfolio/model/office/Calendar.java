package tw.portfolio.model.office;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** A term’s calendar. */
public record Calendar(
        @Field(zh = "開學日", en = "begins", audience = Audience.FAMILY, example = "2026-09-01")
        LocalDate begins,

        @Field(zh = "休業式", en = "ends", audience = Audience.FAMILY, example = "2027-01-20")
        LocalDate ends,

        @Field(zh = "期程", en = "windows", audience = Audience.FAMILY)
        List<Window> windows,

        @Field(zh = "國教署上傳期限", en = "authority’s deadline", example = "2027-03-31")
        Optional<LocalDate> authorityDeadline,

        @Field(zh = "議決會議", en = "deciding meeting", example = "115-1/first-meeting")
        Optional<String> decidedAt,

        @Field(zh = "延期", en = "extensions", audience = Audience.FAMILY)
        List<Extension> extensions,

        Origin origin) {

    public Calendar {
        windows = List.copyOf(windows);
        extensions = List.copyOf(extensions);
    }

    /** Returns when a window of this calendar closes, the latest extension counted; none makes it close earlier. */
    public LocalDateTime closes(Window window) {
        return extensions.stream()
                .filter(extension -> extension.window() == window.window())
                .map(Extension::until)
                .filter(until -> until.isAfter(window.closes()))
                .max(LocalDateTime::compareTo)
                .orElse(window.closes());
    }
}

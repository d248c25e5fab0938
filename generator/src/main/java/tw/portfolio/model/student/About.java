package tw.portfolio.model.student;

import java.util.List;
import java.util.Optional;
import tw.portfolio.model.AttachedFile;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/**
 * The student’s own words on the cover; the body is the introduction.
 *
 * @param showcase the works the student wants to show to anybody, as {@link tw.portfolio.model.Choices} names them; none when nothing is said
 */
public record About(
        @Field(zh = "一句話", en = "motto", audience = Audience.FAMILY, example = "把問題問清楚，答案就走了一半。")
        Optional<String> motto,

        @Field(zh = "興趣", en = "interests", audience = Audience.FAMILY, example = "[天文, 羽球]")
        List<String> interests,

        @Field(zh = "照片", en = "photograph", audience = Audience.FAMILY)
        Optional<AttachedFile> photo,

        @Field(
                zh = "展示的作品",
                en = "works to show",
                audience = Audience.FAMILY,
                example = "[115-1/pendulum, 115/library-service]")
        List<String> showcase,

        Origin origin) {

    public About {
        interests = List.copyOf(interests);
        showcase = List.copyOf(showcase);
    }
}

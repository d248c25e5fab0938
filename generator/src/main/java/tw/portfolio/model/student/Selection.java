package tw.portfolio.model.student;

import java.util.List;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** The student’s choice of what goes to the central database. */
public record Selection(
        @Field(zh = "課程學習成果", en = "outcomes", audience = Audience.FAMILY, example = "[115-1/pendulum]")
        List<String> outcomes,

        @Field(zh = "多元表現", en = "performances", audience = Audience.FAMILY, example = "[115/library-service]")
        List<String> performances,

        @Field(zh = "第二梯次", en = "second batch", audience = Audience.FAMILY)
        List<String> secondBatch,

        Origin origin) {

    public Selection {
        outcomes = List.copyOf(outcomes);
        performances = List.copyOf(performances);
        secondBatch = List.copyOf(secondBatch);
    }
}

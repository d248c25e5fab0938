package tw.portfolio.model.office;

import java.time.LocalDate;
import java.util.List;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** What an outside body entered in the central database itself; not counted in the ten. */
public record ExternalRecords(
        @Field(zh = "機構", en = "body", audience = Audience.FAMILY, example = "財團法人語言訓練測驗中心")
        String body,

        @Field(zh = "類別", en = "kind", audience = Audience.FAMILY, example = "certificate")
        ExternalKind kind,

        @Field(zh = "收到日", en = "received on") LocalDate receivedOn,

        @Field(zh = "紀錄", en = "results", audience = Audience.FAMILY)
        List<ExternalResult> results,

        Origin origin) {

    public ExternalRecords {
        results = List.copyOf(results);
    }
}

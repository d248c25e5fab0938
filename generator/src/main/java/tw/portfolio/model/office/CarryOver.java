package tw.portfolio.model.office;

import java.time.LocalDate;
import java.util.List;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Field;

/** Works certified elsewhere, admitted by the registry. */
public record CarryOver(
        @Field(zh = "來源", en = "origin", example = "國立○○高中") String cameFrom,
        @Field(zh = "收到日", en = "received on") LocalDate receivedOn,
        @Field(zh = "紀錄", en = "works") List<CarriedWork> works,
        Origin origin) {

    public CarryOver {
        works = List.copyOf(works);
    }
}

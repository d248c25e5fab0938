package tw.portfolio.model.office;

import java.util.List;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** The posts of one term. */
public record CadreList(
        @Field(zh = "幹部", en = "cadres", audience = Audience.FAMILY)
        List<Cadre> cadres,

        Origin origin) {

    public CadreList {
        cadres = List.copyOf(cadres);
    }
}

package tw.portfolio.model.office;

import java.util.List;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Field;

/** All periods of deputies. */
public record DeputyList(@Field(zh = "代理", en = "deputies") List<Deputy> deputies, Origin origin) {

    public DeputyList {
        deputies = List.copyOf(deputies);
    }
}

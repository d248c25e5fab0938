package tw.portfolio.model.office;

import java.util.List;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** The service of one term. */
public record ServiceList(
        @Field(zh = "公共服務", en = "service", audience = Audience.FAMILY)
        List<Service> service,

        Origin origin) {

    public ServiceList {
        service = List.copyOf(service);
    }
}

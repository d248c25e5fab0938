package tw.portfolio.model.office;

import java.util.List;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** The identities of the students of one entry year. */
public record IdentityList(
        @Field(zh = "身分資料", en = "identities", audience = Audience.PACKAGE)
        List<Identity> identities,

        Origin origin) {

    public IdentityList {
        identities = List.copyOf(identities);
    }
}

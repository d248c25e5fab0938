package tw.portfolio.model.office;

import java.util.Optional;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Field;

/** The papers before and after a school contest. Source: regulation 第四點, 校內競賽. */
public record Memo(
        @Field(zh = "賽前簽陳", en = "before") Optional<Paper> before,
        @Field(zh = "賽後簽陳", en = "after") Optional<Paper> after,
        Origin origin) {}

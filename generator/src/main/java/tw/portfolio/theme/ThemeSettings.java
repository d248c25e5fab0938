package tw.portfolio.theme;

import java.util.List;
import java.util.Optional;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** What {@code theme.yaml} says. */
record ThemeSettings(
        @Field(zh = "名稱", en = "name", audience = Audience.FAMILY, example = "base")
        String name,

        @Field(zh = "延伸自", en = "extends", audience = Audience.FAMILY, example = "base")
        Optional<String> basedOn,

        @Field(zh = "日間色彩", en = "colours by day", audience = Audience.FAMILY)
        Palette light,

        @Field(zh = "夜間色彩", en = "colours by night", audience = Audience.FAMILY)
        Palette dark,

        @Field(zh = "家庭版檔案", en = "assets of family pages", audience = Audience.FAMILY, example = "[site.css]")
        List<String> site,

        @Field(zh = "校內頁檔案", en = "assets of desk pages", audience = Audience.FAMILY, example = "[desk.css]")
        List<String> desk,

        Origin origin) {

    ThemeSettings {
        site = List.copyOf(site);
        desk = List.copyOf(desk);
    }
}

package tw.portfolio.theme;

import java.util.List;
import java.util.Optional;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** What {@code theme.yaml} says; whatever it leaves out is taken from the layers below. */
record ThemeSettings(
        @Field(zh = "名稱", en = "name", audience = Audience.FAMILY, example = "base")
        Optional<String> name,

        @Field(zh = "延伸自", en = "extends", audience = Audience.FAMILY, example = "base", key = "extends")
        Optional<String> basedOn,

        @Field(zh = "頁面上的校名", en = "school name on pages", audience = Audience.FAMILY, example = "永豐高中")
        Optional<String> schoolName,

        @Field(
                zh = "校徽",
                en = "crest",
                audience = Audience.FAMILY,
                pattern = "[a-z0-9][a-z0-9.-]*\\.(png|jpg)",
                patternWords = "assets 裡的 PNG 或 JPG 檔名|the name of a PNG or JPG among the assets",
                example = "crest.png")
        Optional<String> crest,

        @Field(zh = "日間色彩", en = "colours by day", audience = Audience.FAMILY)
        Optional<Colours> light,

        @Field(zh = "夜間色彩", en = "colours by night", audience = Audience.FAMILY)
        Optional<Colours> dark,

        @Field(zh = "家庭版檔案", en = "assets of family pages", audience = Audience.FAMILY, example = "[site.css]")
        List<String> site,

        @Field(zh = "校內頁檔案", en = "assets of desk pages", audience = Audience.FAMILY, example = "[desk.css]")
        List<String> desk,

        @Field(
                zh = "語言",
                en = "languages",
                audience = Audience.FAMILY,
                pattern = "zh-TW|[a-z]{2,3}",
                patternWords = "語言代碼，例如 vi|the code of a language, such as vi",
                example = "[zh-TW, en, vi]")
        List<String> languages,

        Origin origin) {

    ThemeSettings {
        site = List.copyOf(site);
        desk = List.copyOf(desk);
        languages = List.copyOf(languages);
    }
}

package tw.portfolio.model.office;

import java.util.List;
import java.util.Optional;
import tw.portfolio.model.DatedText;
import tw.portfolio.model.EmailAddress;
import tw.portfolio.model.Origin;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/**
 * A member of staff; rows end, they do not vanish.
 *
 * @param accounts names on the school's forge, by which it asks for reviews; they say nothing of who certified
 */
public record StaffMember(
        @Field(zh = "代號", en = "id", example = "chen.yh") StaffId id,

        @Field(zh = "姓名", en = "name", audience = Audience.FAMILY, example = "陳怡華")
        String name,

        @Field(zh = "電子郵件", en = "e-mail addresses", example = "chen.yh@school.example")
        List<EmailAddress> emails,

        @Field(zh = "平臺帳號", en = "forge accounts", example = "chen-yh")
        List<DatedText> accounts,

        @Field(zh = "簽章公鑰", en = "signing keys") List<SigningKey> keys,
        @Field(zh = "職務", en = "roles") List<Role> roles,

        @Field(zh = "自動程式", en = "automation", example = "false", unread = "true")
        Optional<Boolean> bot,

        Origin origin) {

    public StaffMember {
        emails = List.copyOf(emails);
        accounts = List.copyOf(accounts);
        keys = List.copyOf(keys);
        roles = List.copyOf(roles);
    }
}

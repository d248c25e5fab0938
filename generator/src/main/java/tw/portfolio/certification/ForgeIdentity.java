package tw.portfolio.certification;

import java.util.List;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Field;
import tw.portfolio.model.office.SigningKey;

/**
 * A forge as it commits merges for the people who press the button.
 *
 * @param email as it stands in the committer of its merges; compared exactly but for the case of ASCII letters
 * @param keys the keys it signs merges with; empty for a forge that does not sign
 */
public record ForgeIdentity(
        @Field(zh = "名稱", en = "name", example = "永豐 GitLab")
        String name,

        @Field(zh = "提交者信箱", en = "committer’s e-mail address", example = "gitlab@yfsh.example")
        String email,

        @Field(zh = "簽章公鑰", en = "signing keys") List<SigningKey> keys,
        Origin origin) {

    public ForgeIdentity {
        keys = List.copyOf(keys);
    }
}

package tw.portfolio.submission;

import java.util.Optional;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Field;

/**
 * The number of a register (名冊別) in one round.
 *
 * @param code absent where no source gives it: the office fills it in
 */
record RegisterCode(
        @Field(zh = "梯次", en = "batch") Batch batch,
        @Field(zh = "名冊別", en = "code") Optional<String> code,
        Origin origin) {}

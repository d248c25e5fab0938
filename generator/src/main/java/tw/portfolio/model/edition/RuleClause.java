package tw.portfolio.model.edition;

import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Field;

/**
 * The clause that a rule without a number rests on.
 *
 * @param rule the id of the rule
 */
public record RuleClause(
        @Field(zh = "規則", en = "rule") String rule,
        @Field(zh = "條次", en = "clause") String clause,
        Origin origin) {}

package tw.portfolio.regulation;

import java.math.BigDecimal;
import tw.portfolio.model.Origin;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.form.Field;

/**
 * A number of the ministry's from a school year on: a mark, the most of something, or a grade.
 *
 * @param from the first school year it holds for
 * @param value inclusive; marks in points, hours and weeks as their kind says, a grade as 1 to 3
 */
public record NationalNumber(
        @Field(zh = "起始學年", en = "from school year") SchoolYear from,
        @Field(zh = "項目", en = "number") NationalNumberKind number,
        @Field(zh = "數值", en = "value") BigDecimal value,
        @Field(zh = "依據", en = "basis") NationalBasis basis,
        Origin origin) {}

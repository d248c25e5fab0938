package tw.portfolio.model.office;

import java.time.LocalDate;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Field;

/**
 * The authority's deadline for one of the batches in which grade 3 sends.
 *
 * @param batch 1 or 2
 * @param deadline the last day, inclusive
 */
public record BatchDeadline(
        @Field(zh = "梯次", en = "batch", example = "1") Integer batch,

        @Field(zh = "國教署上傳期限", en = "authority’s deadline", example = "2027-03-31")
        LocalDate deadline,

        Origin origin) {}

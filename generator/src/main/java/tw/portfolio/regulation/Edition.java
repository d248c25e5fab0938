package tw.portfolio.regulation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tw.portfolio.diagnostic.Citation;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.Origin;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.form.Field;
import tw.portfolio.model.student.PerformanceCategory;

/**
 * One adopted text of a school's regulation. Source: regulation 第九點, in force once adopted.
 *
 * @param note what is missing from the text in hand, when anything is
 * @param officesFinishDaysBefore how long before the authority's deadline the offices are done; 第五點, second paragraph
 */
public record Edition(
        @Field(zh = "代號", en = "id") String id,
        @Field(zh = "名稱", en = "title") String title,
        @Field(zh = "簡稱", en = "short title") String shortTitle,
        @Field(zh = "通過日", en = "adopted on") LocalDate adoptedOn,
        @Field(zh = "依據", en = "legal basis") String basis,
        @Field(zh = "附註", en = "note") Optional<String> note,

        @Field(zh = "各處室提前完成日數", en = "days offices finish before the deadline")
        Optional<Integer> officesFinishDaysBefore,

        @Field(zh = "上限", en = "caps") List<Cap> caps,

        @Field(zh = "其他規則的條次", en = "clauses of other rules")
        List<RuleClause> clauses,

        @Field(zh = "分工", en = "division of work") List<Responsibility> division,
        Origin origin) {

    public Edition {
        caps = List.copyOf(caps);
        clauses = List.copyOf(clauses);
        division = List.copyOf(division);
    }

    /** Returns who certifies a kind of record; a row for the category comes before one for the whole kind. */
    public Optional<Responsibility> responsibility(RecordKind kind, Optional<PerformanceCategory> category) {
        return division.stream()
                .filter(row -> row.record() == kind)
                .filter(row -> row.category().isEmpty() || row.category().equals(category))
                .max(Comparator.comparing(row -> row.category().isPresent()));
    }

    /** Returns the cap on a subject, or nothing where the edition sets none. */
    public Optional<Cap> cap(CapSubject subject) {
        return caps.stream().filter(cap -> cap.subject() == subject).findFirst();
    }

    /** Returns what a rule without a number rests on, or nothing where this edition does not say. */
    public Optional<Citation> basis(RuleId rule) {
        return clauses.stream()
                .filter(row -> row.rule().equals(rule.value()))
                .findFirst()
                .map(row -> cite(row.clause()));
    }

    public Citation cite(String clause) {
        return new Citation(shortTitle(), clause);
    }
}

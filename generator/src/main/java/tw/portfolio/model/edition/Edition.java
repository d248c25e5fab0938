package tw.portfolio.model.edition;

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
 * One adopted text of a school's regulation: its clauses in their own words, and what they ask as rows that name their clause. Source:
 * regulation 第九點, in force once adopted.
 *
 * @param inForceFrom the first day it holds, when that is not the day of adoption
 * @param replaces the id of the edition it amends
 * @param source where its words were read
 * @param note what is missing from the text in hand, when anything is
 * @param officesFinishDaysBefore how long before the authority's deadline the offices are done; 第五點, second paragraph
 * @param clauses every clause and paragraph, in order; empty where the text is not in hand
 * @param seats every seat of the working group
 * @param deliveries which records are due, when and from whom
 * @param examples what it is meant to say, to be tried
 */
public record Edition(
        @Field(zh = "代號", en = "id", example = "yungfeng-108")
        String id,

        @Field(zh = "名稱", en = "title", example = "建置學生學習歷程檔案作業補充規定")
        String title,

        @Field(zh = "簡稱", en = "short title", example = "補充規定")
        String shortTitle,

        @Field(zh = "通過日", en = "adopted on", example = "2019-06-28")
        LocalDate adoptedOn,

        @Field(zh = "實施日", en = "in force from", example = "2019-08-01")
        Optional<LocalDate> inForceFrom,

        @Field(zh = "修正自", en = "replaces", example = "yungfeng-107")
        Optional<String> replaces,

        @Field(zh = "依據", en = "legal basis", example = "高級中等學校學生學習歷程檔案作業要點")
        String basis,

        @Field(zh = "出處", en = "source", example = "校務會議紀錄") String source,
        @Field(zh = "附註", en = "note") Optional<String> note,

        @Field(zh = "各處室提前完成日數", en = "days offices finish before the deadline", example = "14")
        Optional<Integer> officesFinishDaysBefore,

        @Field(zh = "條文", en = "clauses") List<Clause> clauses,
        @Field(zh = "上限", en = "caps") List<Cap> caps,

        @Field(zh = "其他規則的條次", en = "clauses of other rules")
        List<RuleClause> rules,

        @Field(zh = "認證分工", en = "division of work") List<Responsibility> division,
        @Field(zh = "席次", en = "seats") List<SeatRow> seats,
        @Field(zh = "會議", en = "meetings") List<MeetingRow> meetings,
        @Field(zh = "訓練研習說明", en = "events") List<EventRow> events,
        @Field(zh = "應辦紀錄", en = "deliveries") List<Delivery> deliveries,
        @Field(zh = "其他工作", en = "tasks") List<OfficeTask> tasks,
        @Field(zh = "期程", en = "windows") List<WindowRow> windows,
        @Field(zh = "案例", en = "examples") List<Example> examples,
        Origin origin) {
    /** The rules that hold to the offices' day; the first that the edition has a clause for. */
    private static final List<RuleId> OF_OFFICES_DAY =
            List.of(new RuleId("calendar.after-offices"), new RuleId("delivery.missing"));

    public Edition {
        clauses = List.copyOf(clauses);
        caps = List.copyOf(caps);
        rules = List.copyOf(rules);
        division = List.copyOf(division);
        seats = List.copyOf(seats);
        meetings = List.copyOf(meetings);
        events = List.copyOf(events);
        deliveries = List.copyOf(deliveries);
        tasks = List.copyOf(tasks);
        windows = List.copyOf(windows);
        examples = List.copyOf(examples);
    }

    /** Returns the edition with other caps and all else as it is. */
    public Edition withCaps(List<Cap> others) {
        return with(others, inForceFrom);
    }

    /** Returns the edition as if it had held from another day on, to try what it would do. */
    public Edition heldFrom(LocalDate day) {
        return with(caps, Optional.of(day));
    }

    private Edition with(List<Cap> others, Optional<LocalDate> firstDay) {
        return new Edition(
                id,
                title,
                shortTitle,
                adoptedOn,
                firstDay,
                replaces,
                basis,
                source,
                note,
                officesFinishDaysBefore,
                clauses,
                others,
                rules,
                division,
                seats,
                meetings,
                events,
                deliveries,
                tasks,
                windows,
                examples,
                origin);
    }

    /** Returns the first day it holds. Source: regulation 第九點. */
    public LocalDate firstDay() {
        return inForceFrom.orElse(adoptedOn);
    }

    /** Returns the last day on which offices are in time, from the authority's deadline. Source: regulation 第五點, second paragraph. */
    public LocalDate officesFinish(LocalDate authorityDeadline) {
        return authorityDeadline.minusDays(officesFinishDaysBefore.orElse(0));
    }

    /** Returns what the offices' last day rests on, as people cite it; the text alone where it says no clause. */
    public String officesBasis() {
        return OF_OFFICES_DAY.stream()
                .flatMap(rule -> basis(rule).stream())
                .findFirst()
                .map(Citation::words)
                .orElse(shortTitle());
    }

    /** Returns whether its words are in hand, so that something can be judged by it. */
    public boolean inHand() {
        return !clauses.isEmpty();
    }

    /** Returns a clause in its own words with everything below it: 第五點 has its four items and its second paragraph. */
    public List<Clause> text(String clause) {
        return clauses.stream().filter(row -> row.isUnder(clause)).toList();
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
        return rules.stream()
                .filter(row -> row.rule().equals(rule.value()))
                .findFirst()
                .map(row -> cite(row.clause()));
    }

    public Citation cite(String clause) {
        return new Citation(shortTitle(), clause);
    }
}

package tw.portfolio.explanation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.model.Origin;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.edition.Cap;
import tw.portfolio.model.edition.Clause;
import tw.portfolio.model.edition.ClausePage;
import tw.portfolio.model.edition.Delivery;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.edition.Responsibility;
import tw.portfolio.model.form.Field;
import tw.portfolio.model.form.Labelled;

/**
 * What some rules rest on that no row of an edition is about.
 *
 * @param clauses which clauses of an edition, whatever it calls them
 * @param data a table that ships with the program, below its folder of registers, whose source is quoted
 * @param zh what the program asks of itself, and where that is written down; {@code en} likewise
 */
record Ground(
        @Field(zh = "規則", en = "rules") List<String> rules,
        @Field(zh = "條文", en = "clauses") List<Kind> clauses,
        @Field(zh = "資料", en = "data") Optional<String> data,
        @Field(zh = "中文說法", en = "in Chinese") Optional<String> zh,
        @Field(zh = "英文說法", en = "in English") Optional<String> en,
        Origin origin) {

    Ground {
        rules = List.copyOf(rules);
        clauses = List.copyOf(clauses);
    }

    /** Which clauses of an edition. */
    enum Kind implements Labelled {
        /** By which outcomes and performances are certified. */
        CERTIFYING("誰來認證", "who certifies"),
        /** By which outcomes and performances are selected. */
        SELECTING("勾選哪些", "what is selected"),
        /** By which lists that name students one by one are entered. */
        LISTING("名冊由誰登錄", "who enters lists"),
        /** That the record of who did what answers to. */
        TRAIL("登錄、認證與更動的紀錄", "who entered, certified and changed");

        private static final Set<RecordKind> LISTS = Set.of(
                RecordKind.GRADES,
                RecordKind.ABSENCES,
                RecordKind.CADRES,
                RecordKind.SERVICE,
                RecordKind.COURSE_ENROLMENT);

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        @Override
        public String zh() {
            return zh;
        }

        @Override
        public String en() {
            return en;
        }

        private Stream<String> of(Edition edition) {
            return switch (this) {
                case CERTIFYING ->
                    edition.division().stream()
                            .filter(row -> row.record() == RecordKind.OUTCOME || row.record() == RecordKind.PERFORMANCE)
                            .map(Responsibility::clause)
                            .flatMap(Optional::stream);
                case SELECTING ->
                    edition.caps().stream()
                            .filter(cap -> !cap.subject().entered())
                            .map(Cap::clause);
                case LISTING ->
                    edition.deliveries().stream()
                            .filter(row -> LISTS.contains(row.record()))
                            .map(Delivery::clause);
                case TRAIL ->
                    edition.clauses().stream()
                            .filter(clause -> clause.laidOutOn().equals(Optional.of(ClausePage.TRAIL)))
                            .map(Clause::clause);
            };
        }
    }

    /** Returns the clauses of an edition, each once, in the order given. */
    List<String> clauses(Edition edition) {
        return clauses.stream().flatMap(kind -> kind.of(edition)).distinct().toList();
    }

    Optional<String> own(Language language) {
        return language == Language.ZH_TW ? zh : en;
    }
}

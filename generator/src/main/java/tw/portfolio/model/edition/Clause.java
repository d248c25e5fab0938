package tw.portfolio.model.edition;

import java.util.List;
import java.util.Optional;
import tw.portfolio.model.Origin;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.form.Field;

/**
 * One clause or paragraph of an edition in its own words.
 *
 * @param clause its number as findings cite it, such as {@code 第五點(三)}
 * @param quotation the words as adopted; cells of a table are parted by {@code ｜}
 * @param reading how it is read where it is unclear, stated wherever it counts
 * @param unchecked why nothing in the records can show that it is kept; absent where something can
 * @param shownBy records whose being there shows that it is kept; empty where other rows tell
 * @param keptWith clauses that ask for the same: it is kept as they are
 * @param keptWithRecords which records of those clauses it asks for, where they ask for others beside them; empty for all
 * @param laidOutOn where the staff's pages lay out the facts it is decided by; absent where its own rows tell
 * @param source where the words were read, when not in the edition's own {@linkplain Edition#source source}
 */
public record Clause(
        @Field(zh = "條次", en = "clause", example = "第五點(三)") String clause,

        @Field(zh = "條文", en = "quotation", example = "每學期最多五件")
        String quotation,

        @Field(zh = "解讀", en = "reading") Optional<String> reading,
        @Field(zh = "不由紀錄查核的理由", en = "why unchecked") Optional<String> unchecked,

        @Field(zh = "以紀錄為證", en = "shown by", example = "[working-group]")
        List<RecordKind> shownBy,

        @Field(zh = "一併查核的條次", en = "kept with", example = "[第五點(二)2]")
        List<String> keptWith,

        @Field(zh = "一併查核的紀錄", en = "kept with records", example = "[career-plan]")
        List<RecordKind> keptWithRecords,

        @Field(zh = "陳列於", en = "laid out on", example = "evaluation")
        Optional<ClausePage> laidOutOn,

        @Field(zh = "出處", en = "source") Optional<String> source,
        Origin origin) {
    /** What a number goes on with where a part of its clause begins. */
    private static final String BEGINS_A_PART = "(（「第、";

    public Clause {
        shownBy = List.copyOf(shownBy);
        keptWith = List.copyOf(keptWith);
        keptWithRecords = List.copyOf(keptWithRecords);
    }

    /**
     * Returns whether it is a clause or stands below it: 第五點(一)1 is under 第五點(一) and 第五點, and not under 第五 nor 第五點(.
     *
     * @param other a number as findings cite it
     */
    public boolean isUnder(String other) {
        if (other.isEmpty() || !clause.startsWith(other)) {
            return false;
        }
        if (clause.length() == other.length()) {
            return true;
        }
        char next = clause.charAt(other.length());
        boolean digits = isDigit(next) && !isDigit(other.charAt(other.length() - 1));
        return digits || BEGINS_A_PART.indexOf(next) >= 0;
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }
}

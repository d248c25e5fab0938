package tw.portfolio.verification;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.form.Labelled;

/**
 * What a check of something handed in found, in the order it is told.
 *
 * @param alone whether a proof was read without the repository, so that its bytes and their signature are all there is
 * @param besideUnseen whether one file of a student was read without those beside it that it takes or leads to
 */
public record Verification(List<Line> lines, boolean alone, boolean besideUnseen) {
    private static final Set<Outcome> MATCHING = Set.of(Outcome.ALL_MATCH, Outcome.FILE_MATCHES, Outcome.SIGNED);

    public Verification {
        lines = List.copyOf(lines);
    }

    /** What was found of one thing. */
    public enum Result implements Labelled {
        SAME("相符", "matches"),
        DIFFERENT("不符", "differs"),
        /** It cannot be told. */
        UNKNOWN("無法確認", "unknown"),
        /** It is what the school gave out, and no longer what stands there. */
        NO_LONGER("已有變動", "no longer so"),
        /** It agrees with itself, and nobody who is believed vouches for it. */
        UNPROVEN("未證明", "not proven"),
        /** Something worth knowing. */
        NOTE("說明", "note");

        private final String zh;
        private final String en;

        Result(String zh, String en) {
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
    }

    /**
     * One thing that was looked at.
     *
     * @param what a record's path, or a file's name; empty for the whole
     */
    public record Line(Result result, String what, Text words) {}

    /** What a check comes to. */
    public enum Outcome {
        /** Everything is as the repository has it. */
        ALL_MATCH,
        /** The one file is, and those beside it were not handed in. */
        FILE_MATCHES,
        /** A proof's bytes agree and a key that is believed signed them; the rest takes the repository. */
        SIGNED,
        /** A proof's bytes agree, and anybody could have made them. */
        NOBODY_PROVEN,
        /** Nothing was seen to differ, and of something it cannot be told: that is no match. */
        NOT_ALL_KNOWN,
        NOT_ALL_MATCH;

        /** Returns the key of the words that say so. */
        public String key() {
            return "verify." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Outcome outcome() {
        Set<Result> found = lines.stream().map(Line::result).collect(Collectors.toSet());
        if (found.contains(Result.DIFFERENT) || found.contains(Result.NO_LONGER)) {
            return Outcome.NOT_ALL_MATCH;
        }
        if (found.contains(Result.UNKNOWN)) {
            return Outcome.NOT_ALL_KNOWN;
        }
        if (found.contains(Result.UNPROVEN)) {
            return Outcome.NOBODY_PROVEN;
        }
        return alone ? Outcome.SIGNED : besideUnseen ? Outcome.FILE_MATCHES : Outcome.ALL_MATCH;
    }

    /** Returns whether everything is as it should be, as far as it was looked at. */
    public boolean allMatch() {
        return MATCHING.contains(outcome());
    }
}

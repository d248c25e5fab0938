package tw.portfolio.rules;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.model.form.Labelled;

/** Whether a clause is kept; the first of these that holds for a part of it holds for the whole. */
public enum Kept implements Labelled {
    OPEN("未完成", "open"),
    /** The last day is still to come; some of it is there and some is not. */
    UNDER_WAY("進行中", "under way"),
    /** Nobody can tell: the last day is not entered, or the term has no calendar by which anything could be looked at. */
    NOT_YET_KNOWN("還不知道", "not yet known"),
    NOT_YET_DUE("未到期", "not yet due"),
    KEPT("已做到", "kept"),
    /** Nothing in the records can tell. */
    UNCHECKED("不由程式查核", "not checked by the program");

    private final String zh;
    private final String en;

    Kept(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Returns what holds for the whole of several parts; unchecked where there are none. */
    static Kept of(Stream<Kept> parts) {
        Set<Kept> all = parts.collect(Collectors.toCollection(() -> EnumSet.noneOf(Kept.class)));
        boolean partly = all.contains(NOT_YET_DUE) && all.contains(KEPT);
        return partly && !all.contains(OPEN)
                ? UNDER_WAY
                : all.stream().findFirst().orElse(UNCHECKED);
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

package tw.portfolio.binding;

import java.util.List;
import java.util.Optional;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Seen;
import tw.portfolio.diagnostic.Text;

/** A list that others name by its ids and that is not where it belongs: whether to make it, to rename it or to put it back. */
public final class MissingList {
    public static final RuleId RULE = new RuleId("reference.no-list");
    private static final String FILE = "file";

    private MissingList() {}

    /**
     * Returns what is told of it, once.
     *
     * @param list its path
     * @param standIn what is probably meant to be the list and cannot be read as it
     * @param places where it is named, at least one
     */
    static Diagnostic of(String list, Optional<String> standIn, List<Location> places) {
        Diagnostic finding = Diagnostic.error(
                        RULE, places.stream().sorted().findFirst().orElseThrow())
                .with(FILE, list)
                .with("count", places.size());
        if (standIn.isEmpty()) {
            return said(
                    finding,
                    new Text("還沒有 " + list, "there is no " + list + " yet"),
                    new Text("請先建立 " + list, "make " + list + " first"));
        }
        String path = Seen.quoted(Seen.line(standIn.get()));
        return said(
                finding,
                new Text(path + " 不能當作 " + list + " 來讀", path + " cannot be read as " + list),
                new Text(
                        "請先照 " + path + " 那一項改好，不必另建 " + list,
                        "see to what is told of " + path + " first; do not make another " + list));
    }

    /** Returns whether a finding tells of a list. */
    public static Optional<String> named(Diagnostic finding) {
        return finding.rule().equals(RULE)
                ? Optional.ofNullable(finding.values().get(FILE)).map(Text::zh)
                : Optional.empty();
    }

    /**
     * Returns the finding on a list that was there until a step took it away, of which another finding tells.
     *
     * @param told the rule of that one
     */
    public static Diagnostic away(Diagnostic finding, RuleId told) {
        String list = named(finding).orElseThrow();
        return said(
                finding,
                new Text(list + " 被移走或刪除了", list + " was moved or deleted"),
                new Text(
                        "請先處理 " + list + " 那一項（" + told + "），把名單放回原處，不要另建新檔",
                        "see to what is told of " + list + " (" + told
                                + ") first and put the list back; do not make another"));
    }

    /** Returns the finding on a list that a merge request itself takes away. */
    public static Diagnostic removed(Diagnostic finding) {
        String list = named(finding).orElseThrow();
        return said(
                finding,
                new Text("這個合併請求移走或刪除了 " + list, "this merge request moves or deletes " + list),
                new Text("請把 " + list + " 放回這個分支，不要另建新檔", "put " + list + " back on this branch; do not make another"));
    }

    private static Diagnostic said(Diagnostic finding, Text state, Text next) {
        return finding.with("state", state).with("next", next);
    }
}

package tw.portfolio.render.pdf;

import tw.portfolio.certification.SchoolTime;
import tw.portfolio.certification.Trust;
import tw.portfolio.certification.Verdict;
import tw.portfolio.certification.VerdictKind;
import tw.portfolio.certification.VerdictWords;
import tw.portfolio.model.Entry;
import tw.portfolio.receipt.Receipt;
import tw.portfolio.render.pdf.document.Ink;
import tw.portfolio.render.pdf.document.Tag;
import tw.portfolio.render.pdf.layout.Setting;
import tw.portfolio.render.pdf.layout.Setting.Align;
import tw.portfolio.render.pdf.layout.Span;

/** Who vouches for a record: a line in words at its beginning, the particulars small at its end. */
final class ReceiptText {
    private static final Setting LINE =
            Setting.of(Scale.LEADING, Align.START).spaced(0, 3).kept();
    private final Manuscript manuscript;
    private final Entry<?> entry;
    private final Verdict verdict;

    ReceiptText(Manuscript manuscript, Entry<?> entry) {
        this.manuscript = manuscript;
        this.entry = entry;
        this.verdict = manuscript.publication().certified().verdict(entry);
    }

    /** Sets what the record's certification says, in words for families. */
    void line(Tag parent) {
        VerdictWords.Words words = manuscript.publication().words().family(verdict);
        Tag tag = parent.add("P");
        Ink ink = settled() ? Ink.ACCENT : Ink.WARM;
        manuscript
                .column()
                .paragraph(
                        java.util.List.of(
                                Span.of(words.label().zh(), Scale.NOTE.in(ink).bold(), tag),
                                Span.of("　" + words.sentence().zh(), Scale.NOTE, tag)),
                        LINE);
    }

    /** Returns whether nobody waits for anything. */
    private boolean settled() {
        return verdict.certified()
                || verdict.kind() == VerdictKind.NOT_REQUIRED
                || verdict.kind() == VerdictKind.ATTESTED;
    }

    /** Sets who certified, in which capacity, when, and which bytes (none for an earlier version, which does not stand here), and where it is told how to check that. */
    void particulars(Tag parent) {
        Phrases phrases = manuscript.phrases();
        Receipt receipt = Receipt.of(manuscript.publication().certified(), entry);
        String words = receipt.voucher().map(this::vouched).orElse("")
                + receipt.fingerprint()
                        .map(digest -> phrases.say("receipt.content", "digest", Phrases.brief(digest)))
                        .orElse("")
                + phrases.say("receipt.how");
        manuscript.paragraph(parent, words, Scale.SMALL, Scale.SMALLS);
    }

    private String vouched(Receipt.Voucher voucher) {
        String key = voucher.earlier() ? "earlier" : voucher.admittedBy().isPresent() ? "attested" : "certified";
        return manuscript
                .phrases()
                .say(
                        "receipt." + key,
                        "who",
                        voucher.who(),
                        "role",
                        voucher.role().zh(),
                        "when",
                        voucher.admittedBy().isPresent()
                                ? Phrases.day(SchoolTime.day(voucher.time()))
                                : Phrases.minute(voucher.time()),
                        "commit",
                        Phrases.brief(voucher.commit()),
                        "trust",
                        voucher.trust().map(Trust::zh).orElse(""),
                        "admitted",
                        voucher.admittedBy().orElse(""));
    }
}

package tw.portfolio.render.pdf;

import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.certification.Flag;
import tw.portfolio.certification.Verdict;
import tw.portfolio.certification.VerdictKind;
import tw.portfolio.certification.VerdictWords;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.office.Role;
import tw.portfolio.model.office.StaffMember;
import tw.portfolio.render.pdf.document.Ink;
import tw.portfolio.render.pdf.document.Tag;
import tw.portfolio.render.pdf.layout.Setting;
import tw.portfolio.render.pdf.layout.Setting.Align;
import tw.portfolio.render.pdf.layout.Span;

/** Who vouches for a record: a line in words at its beginning, the particulars small at its end. */
final class Receipt {
    private static final Setting LINE =
            Setting.of(Scale.LEADING, Align.START).spaced(0, 3).kept();
    private final Manuscript manuscript;
    private final Verdict verdict;

    Receipt(Manuscript manuscript, Entry<?> entry) {
        this.manuscript = manuscript;
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

    /** Sets who certified, in which capacity, when, and which bytes. */
    void particulars(Tag parent) {
        Phrases phrases = manuscript.phrases();
        String content = phrases.say("receipt.content", "digest", Phrases.brief(verdict.digest()));
        String words = verdict.step()
                .filter(step -> verdict.certified())
                .map(step -> phrases.say(
                                "receipt.certified",
                                "who",
                                step.name(),
                                "role",
                                role(step),
                                "when",
                                Phrases.minute(step.time()),
                                "commit",
                                Phrases.brief(step.commit()),
                                "trust",
                                verdict.trust().zh())
                        + content)
                .orElse(content);
        manuscript.paragraph(parent, words, Scale.SMALL, Scale.SMALLS);
    }

    private String role(Verdict.Step step) {
        Phrases phrases = manuscript.phrases();
        if (verdict.flags().contains(Flag.DEPUTY)) {
            return phrases.say("role.deputy");
        }
        if (verdict.recordKind() == RecordKind.OUTCOME) {
            return phrases.say("role.course-teacher");
        }
        LocalDate day = LocalDate.ofInstant(step.time(), Phrases.ZONE);
        Optional<Role> role = step.certifier().flatMap(manuscript.school()::staff).map(StaffMember::roles).stream()
                .flatMap(java.util.List::stream)
                .filter(one -> one.holdsOn(day))
                .findFirst();
        return role.map(one -> one.office().map(office -> office.zh()).orElse("")
                        + one.duty().zh())
                .orElse(phrases.say("role.other"));
    }
}

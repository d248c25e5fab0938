package tw.portfolio.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.Flag;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.certification.Trust;
import tw.portfolio.certification.Verdict;
import tw.portfolio.certification.VerdictKind;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.School;
import tw.portfolio.model.form.Labelled;
import tw.portfolio.model.office.CarriedWork;
import tw.portfolio.model.office.CarryOver;
import tw.portfolio.model.office.Role;
import tw.portfolio.model.office.StaffMember;

/**
 * What a family and a stranger are told of a record's certification, so that they can check it: never why it is not certified yet.
 *
 * @param digest the record's Git id as it stands
 * @param voucher who vouches for it, or vouched for what stood there before; absent when nobody did
 */
public record Receipt(
        String source, String path, RecordKind kind, State state, String digest, Optional<Voucher> voucher) {

    /** What a verdict comes down to for those outside the school's offices. */
    public enum State implements Labelled {
        CERTIFIED("已認證", "certified"),
        ATTESTED("原校認證", "certified before"),
        NOT_REQUIRED("不需認證", "needs no certification"),
        CHANGED("認證後有修改", "changed since it was certified"),
        WAITING("尚未認證", "not certified yet");

        private final String zh;
        private final String en;

        State(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public static State of(VerdictKind kind) {
            return switch (kind) {
                case CERTIFIED -> CERTIFIED;
                case ATTESTED -> ATTESTED;
                case NOT_REQUIRED -> NOT_REQUIRED;
                case CHANGED_SINCE_CERTIFIED -> CHANGED;
                default -> WAITING;
            };
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

    /** In which capacity somebody certified. */
    private enum Capacity implements Labelled {
        TEACHER("任課教師", "course teacher"),
        DEPUTY("代理人", "deputy"),
        OFFICE("承辦處室", "responsible office"),
        BEFORE("原校", "former school");

        private final String zh;
        private final String en;

        Capacity(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        Text text() {
            return new Text(zh, en);
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
     * Who vouched, and where that is recorded.
     *
     * @param who a name
     * @param role in which capacity
     * @param time when, by the commit's own date; for a work certified before, the day its manifest says
     * @param commit the merge, 40 lower-case hexadecimal digits; for a work certified before, the step that admitted its manifest
     * @param trust how far that is proven; absent for an earlier version; for a work certified before, how the list it stands on is signed
     * @param admittedBy who entered and signed the former school's list, for a work that was certified before
     * @param earlier whether what stands there now is another version
     */
    public record Voucher(
            String who,
            Text role,
            Instant time,
            String commit,
            Optional<Trust> trust,
            Optional<String> admittedBy,
            boolean earlier) {}

    /** Returns the fingerprint to show beside the voucher: none where somebody vouched for another version than stands there. */
    public Optional<String> fingerprint() {
        return voucher.map(Voucher::earlier).orElse(false) ? Optional.empty() : Optional.of(digest);
    }

    public static Receipt of(CertifiedSchool certified, Entry<?> entry) {
        Verdict verdict = certified.verdict(entry);
        Optional<Voucher> voucher = switch (State.of(verdict.kind())) {
            case CERTIFIED -> verdict.step().map(step -> voucher(certified.school(), verdict, step, false));
            case ATTESTED -> verdict.step().map(step -> before(certified, verdict, step));
            case CHANGED -> verdict.earlier().map(step -> voucher(certified.school(), verdict, step, true));
            case NOT_REQUIRED, WAITING -> Optional.empty();
        };
        return new Receipt(
                verdict.source(),
                verdict.path(),
                verdict.recordKind(),
                State.of(verdict.kind()),
                verdict.digest(),
                voucher);
    }

    private static Voucher voucher(School school, Verdict verdict, Verdict.Step step, boolean earlier) {
        Optional<StaffMember> member = step.certifier().flatMap(school::staff);
        return new Voucher(
                member.map(StaffMember::name).orElse(step.name()),
                role(verdict, member, SchoolTime.day(step.time())),
                step.time(),
                step.commit(),
                earlier ? Optional.empty() : Optional.of(verdict.trust()),
                Optional.empty(),
                earlier);
    }

    private static Text role(Verdict verdict, Optional<StaffMember> member, LocalDate day) {
        if (verdict.flags().contains(Flag.DEPUTY)) {
            return Capacity.DEPUTY.text();
        }
        if (verdict.recordKind() == RecordKind.OUTCOME) {
            return Capacity.TEACHER.text();
        }
        return member.stream()
                .flatMap(it -> it.roles().stream())
                .filter(role -> role.holdsOn(day))
                .findFirst()
                .map(Receipt::named)
                .orElse(Capacity.OFFICE.text());
    }

    private static Text named(Role role) {
        return role.office()
                .map(office ->
                        new Text(office.zh() + role.duty().zh(), role.duty().en() + ", " + office.en()))
                .orElse(new Text(role.duty().zh(), role.duty().en()));
    }

    private static Voucher before(CertifiedSchool certified, Verdict verdict, Verdict.Step step) {
        for (Entry<CarryOver> manifest : certified.school().offices().of(CarryOver.class)) {
            Optional<Verdict.Step> admitted = certified.verdict(manifest).step();
            Optional<CarriedWork> work = manifest.value().works().stream()
                    .filter(it -> it.names(verdict.path()))
                    .findFirst();
            if (work.isPresent()
                    && admitted.map(it -> it.commit().equals(step.commit())).orElse(false)) {
                return new Voucher(
                        work.get().certifier(),
                        Capacity.BEFORE.text(),
                        SchoolTime.instant(work.get().certifiedOn().atStartOfDay()),
                        step.commit(),
                        Optional.of(verdict.trust()),
                        admitted.map(Verdict.Step::name),
                        false);
            }
        }
        throw new IllegalArgumentException("no manifest lists " + verdict.path());
    }
}

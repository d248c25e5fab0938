package tw.portfolio.certification;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.binding.Nearest;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.office.SchoolProfile;
import tw.portfolio.regulation.Regulation;

/** What is told of a file that says who is entitled and that its office took away, or left so that nobody is entitled by it. */
final class HeldFindings {
    static final RuleId AWAY = new RuleId("certification.staff-away");
    static final RuleId NO_EDITION = new RuleId("certification.no-edition");
    static final RuleId NOBODY = new RuleId("certification.nobody-responsible");

    private HeldFindings() {}

    /** Returns one finding that names the step, whoever made it, and what is to be written instead. */
    static Diagnostic of(StaffFiles.Held held, StaffFiles files, Verdicts verdicts) throws IOException {
        Tracked record = held.file().record();
        Diagnostic finding = finding(held, files);
        Verdict.Step step = held.step().named();
        return finding.with("record", new Text(record.kind().zh(), record.kind().en()))
                .with("who", step.name())
                .with("date", SchoolTime.day(step.time()).toString())
                .with("commit", step.commit().substring(0, 12))
                .with("whom", verdicts.inCharge(record));
    }

    private static Diagnostic finding(StaffFiles.Held held, StaffFiles files) throws IOException {
        Location whole = Location.ofFile(held.source(), held.file().record().file());
        if (held.away()) {
            return Diagnostic.error(AWAY, whole);
        }
        Optional<SchoolProfile> profile = held.left().map(Entry::value).flatMap(HeldFindings::profile);
        Location at = profile.map(it -> it.origin().at("regulation")).orElse(whole);
        String named = profile.map(SchoolProfile::regulation)
                .orElseGet(() -> files.school().settings().regulation());
        List<String> known = Regulation.of(files.left()).editions().stream()
                .filter(Edition::inHand)
                .map(Edition::id)
                .toList();
        Optional<String> near = Nearest.to(named, known);
        RecordKind kind = held.file().record().kind();
        boolean none = held.lacking().contains(Entitling.EDITION);
        Text instead = !held.file().voided().isEmpty()
                ? new Text(
                        "先處理這個檔案裡不生效的部分（見同一檔案的 certification.policy-tampered）",
                        "see to what is void in this file first (certification.policy-tampered tells what)")
                : kind == RecordKind.SCHOOL ? another(near, known) : none ? readable(named) : responsible(kind);
        Diagnostic finding = none
                ? Diagnostic.error(NO_EDITION, at).with("found", named)
                : Diagnostic.error(NOBODY, at).with("missing", nobodys(held));
        return finding.with("instead", instead);
    }

    private static Text nobodys(StaffFiles.Held held) {
        List<RecordKind> kinds =
                held.lacking().stream().flatMap(it -> it.kind().stream()).toList();
        return new Text(
                kinds.stream().map(RecordKind::zh).collect(Collectors.joining("、")),
                kinds.stream().map(RecordKind::en).collect(Collectors.joining(", ")));
    }

    private static Text another(Optional<String> near, List<String> known) {
        String all = String.join(", ", known);
        return near.map(one -> new Text(
                        "把 regulation 改成 " + one + "（可用的版本：" + all + "）",
                        "write " + one + " under regulation (there are: " + all + ")"))
                .orElseGet(() -> new Text(
                        "把 regulation 改成可用的版本（" + all + "）",
                        "write one that can be used under regulation (there are: " + all + ")"));
    }

    private static Text readable(String named) {
        return new Text(
                "讓 id 是 " + named + "（與檔名一致），內容照格式讀得出來",
                "let its id be " + named + ", as its file’s name is, and its form right");
    }

    private static Text responsible(RecordKind kind) {
        return kind == RecordKind.EDITION
                ? new Text(
                        "在 division 寫明這幾種紀錄由哪個處室負責", "let a row of division name an office for each of these records")
                : new Text("在名單列出負責處室的人（信箱與職務）", "list somebody of the office in charge, with an address and a role");
    }

    private static Optional<SchoolProfile> profile(Object value) {
        return value instanceof SchoolProfile profile ? Optional.of(profile) : Optional.empty();
    }
}

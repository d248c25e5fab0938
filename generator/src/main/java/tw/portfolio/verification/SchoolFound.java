package tw.portfolio.verification;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.CommitEvidence;
import tw.portfolio.certification.Verdict;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Stamp;
import tw.portfolio.receipt.Receipt;

/** What a school finds of a certified record: the same words where a proof is made and where it is checked. */
record SchoolFound(Receipt.Voucher voucher, Map<String, String> claims) {

    SchoolFound {
        claims = new LinkedHashMap<>(claims);
    }

    /**
     * Tells of a record that is certified.
     *
     * @param merge what certified it, under no key
     */
    static SchoolFound of(CertifiedSchool school, Stamp stamp, Entry<?> entry, CommitEvidence merge) {
        Verdict verdict = school.verdict(entry);
        Verdict.Step step = verdict.step().orElseThrow();
        Receipt.Voucher voucher = Receipt.of(school, entry).voucher().orElseThrow();
        Map<String, String> found = new LinkedHashMap<>();
        found.put("verdict", verdict.kind().name());
        found.put("flags", verdict.flags().stream().map(Enum::name).collect(Collectors.joining(" ")));
        found.put("trust", verdict.trust().word());
        found.put("certifiedBy", merge.author());
        found.put("role", voucher.role().zh() + " / " + voucher.role().en());
        found.put("key", merge.seal().key());
        found.put("time", step.time().toString());
        found.put("after", step.between().after().map(Object::toString).orElse(""));
        found.put("before", step.between().before().map(Object::toString).orElse(""));
        found.put("head", stamp.head(entry.source()).orElse(""));
        found.put("clock", stamp.clock().toString());
        return new SchoolFound(voucher, found);
    }
}

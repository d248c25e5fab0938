package tw.portfolio.render.site;

import java.util.Optional;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.receipt.Receipt;

/** Who vouched for a work, as it can be looked up in the repository. */
final class Receipts {
    private final Portfolio portfolio;

    Receipts(Portfolio portfolio) {
        this.portfolio = portfolio;
    }

    /** Returns the receipt of what stands there now, or of an earlier version; nothing when nobody vouched yet. */
    Optional<Views.Receipt> of(Entry<?> entry) {
        Receipt receipt = Receipt.of(portfolio.publication().certified(), entry);
        return receipt.voucher().map(voucher -> receipt(receipt, voucher));
    }

    private Views.Receipt receipt(Receipt receipt, Receipt.Voucher voucher) {
        return new Views.Receipt(
                voucher.earlier(),
                voucher.who(),
                new Text(voucher.role().zh(), Facts.capital(voucher.role().en())),
                portfolio.wording().date(SchoolTime.day(voucher.time())),
                receipt.path(),
                voucher.commit(),
                receipt.fingerprint(),
                voucher.trust().map(trust -> new Text(trust.zh(), Facts.capital(trust.en()))),
                voucher.admittedBy());
    }
}

package tw.portfolio.certification.signature;

import tw.portfolio.diagnostic.Text;

/** Why a signature, or the key it is by, proves nothing. */
public enum Flaw {
    UNREADABLE("不是能讀取的公鑰", "it is no public key that can be read"),
    WEAK_HASH("自我簽章用了已被破解的雜湊（SHA-1、MD5）", "it vouches for itself with a broken hash (SHA-1, MD5)"),
    WEAK_KEY("金鑰太短或種類太舊（RSA 至少 2048 位元）", "it is too short or of an outdated kind (RSA: at least 2048 bits)"),
    NOT_FOR_SIGNING("這把金鑰不是簽章用的", "it is not meant for signing"),
    OUT_OF_DATE("金鑰本身的效期不對", "its own term of validity does not allow it"),
    COMPROMISED("金鑰裡有外洩的撤銷憑證", "it holds a revocation that calls it compromised"),
    SECRET("這是私鑰，不是公鑰", "it is the secret key, not the public one");

    private final String zh;
    private final String en;

    Flaw(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Returns what is wrong with a key that has this flaw, as a clause. */
    public Text words() {
        return new Text(zh, en);
    }
}

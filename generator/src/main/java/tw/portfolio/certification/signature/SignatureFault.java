package tw.portfolio.certification.signature;

/** Says that a signature or a public key cannot be used. */
public final class SignatureFault extends Exception {
    private static final long serialVersionUID = 1L;
    private final Flaw flaw;

    /**
     * Makes a fault.
     *
     * @param found what it is instead, in a word or two; never secret
     */
    SignatureFault(Flaw flaw, String found) {
        super(found);
        this.flaw = flaw;
    }

    static SignatureFault unreadable(String found) {
        return new SignatureFault(Flaw.UNREADABLE, found);
    }

    public Flaw flaw() {
        return flaw;
    }

    /** Returns what it is instead, in a word or two. */
    public String found() {
        return String.valueOf(getMessage());
    }
}

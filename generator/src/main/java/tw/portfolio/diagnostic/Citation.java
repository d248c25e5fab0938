package tw.portfolio.diagnostic;

/**
 * Where a rule rests.
 *
 * @param document the name of the regulation or specification
 * @param clause the clause as people cite it, such as 第五點(三)
 */
public record Citation(String document, String clause) {

    /** Returns the citation as printed after 依據. */
    public String words() {
        return document + clause;
    }
}

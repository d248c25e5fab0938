package tw.portfolio.certification;

import java.util.Optional;

/**
 * What a step moves from where somebody not entitled had left it.
 *
 * @param by who that was
 * @param inForce what was in force there instead; none where nothing was, or nobody followed it
 */
record Brought(Decision by, Optional<Row> inForce) {

    static Brought by(Decision stranger) {
        return new Brought(stranger, Optional.empty());
    }
}

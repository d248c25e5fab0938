package tw.portfolio.certification;

/** How far the certifier's identity is proven, from least to most. */
public enum Trust {
    /** An unsigned merge: whoever can push to the main branch can forge it. */
    CLAIMED,
    /** The merge verifies under a pinned key of the forge. */
    FORGE_SIGNED,
    /** The merge verifies under the certifier's own key. */
    PERSON_SIGNED
}

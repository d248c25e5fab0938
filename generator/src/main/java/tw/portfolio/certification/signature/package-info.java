/** Signatures of commits and the public keys pinned for them: nothing of this machine, its key rings or its settings has a part in it. */
@NullMarked
package tw.portfolio.certification.signature;

import org.jspecify.annotations.NullMarked;

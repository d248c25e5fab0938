/** Checks what left the school against its repository, and makes and reads proofs of single records. */
@NullMarked
package tw.portfolio.verification;

import org.jspecify.annotations.NullMarked;

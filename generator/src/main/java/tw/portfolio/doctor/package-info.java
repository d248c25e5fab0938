/** What a clone can prove, and what to change at the forge so that it proves more. */
@NullMarked
package tw.portfolio.doctor;

import org.jspecify.annotations.NullMarked;

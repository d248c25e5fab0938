/** What those outside the school's offices are told of certifications, so that they can check them. */
@NullMarked
package tw.portfolio.receipt;

import org.jspecify.annotations.NullMarked;

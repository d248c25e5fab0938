/** What belongs to one student. */
@NullMarked
package tw.portfolio.model.student;

import org.jspecify.annotations.NullMarked;

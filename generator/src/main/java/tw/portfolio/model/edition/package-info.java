/** The form of one edition of a school's regulation: clauses, and what they ask as rows that name their clause. */
@NullMarked
package tw.portfolio.model.edition;

import org.jspecify.annotations.NullMarked;

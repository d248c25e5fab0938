/** How a record is written down: the words on its fields, from which reading, schemas and documentation follow. */
@NullMarked
package tw.portfolio.model.form;

import org.jspecify.annotations.NullMarked;

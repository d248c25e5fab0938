/** JSON Schema, examples and pages of every kind of record, from the same model that reads them. */
@NullMarked
package tw.portfolio.schema;

import org.jspecify.annotations.NullMarked;

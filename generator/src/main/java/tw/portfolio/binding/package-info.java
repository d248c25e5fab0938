/** Located YAML and Markdown into the model; says what is missing, misspelt or out of form. */
@NullMarked
package tw.portfolio.binding;

import org.jspecify.annotations.NullMarked;

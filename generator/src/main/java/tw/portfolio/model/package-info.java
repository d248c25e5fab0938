/** The school as its records say it is: a compact index, bodies and attachments stay where they are. */
@NullMarked
package tw.portfolio.model;

import org.jspecify.annotations.NullMarked;

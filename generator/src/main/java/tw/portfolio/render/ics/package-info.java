/** Calendar files that phones and calendar programs read. Source: RFC 5545. */
@NullMarked
package tw.portfolio.render.ics;

import org.jspecify.annotations.NullMarked;

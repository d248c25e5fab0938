/** The locked edition: a student's folder as one container that a passphrase opens in a browser, without a server or a network. */
@NullMarked
package tw.portfolio.render.locked;

import org.jspecify.annotations.NullMarked;

/**
 * Stage 12: the command line. Thin: options in, calls to earlier stages, text out, an exit code.
 *
 * <p>Entry class: {@link org.rollover.face.cli.Main}. This is the only package that ends the program; it computes
 * nothing, and knows nothing of the other faces.
 */
@NullMarked
package org.rollover.face.cli;

import org.jspecify.annotations.NullMarked;

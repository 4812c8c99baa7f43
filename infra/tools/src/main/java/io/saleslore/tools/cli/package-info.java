/** The command line {@code lore}. */
@NullMarked
package io.saleslore.tools.cli;

import org.jspecify.annotations.NullMarked;

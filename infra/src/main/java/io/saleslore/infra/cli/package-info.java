/** The command line {@code lore}. */
@NullMarked
package io.saleslore.infra.cli;

import org.jspecify.annotations.NullMarked;

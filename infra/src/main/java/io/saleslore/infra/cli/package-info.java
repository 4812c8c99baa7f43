/** The command line. */
@NullMarked
package io.saleslore.infra.cli;

import org.jspecify.annotations.NullMarked;

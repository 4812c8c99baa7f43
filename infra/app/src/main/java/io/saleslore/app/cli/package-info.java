/** The commands that a server needs. */
@NullMarked
package io.saleslore.app.cli;

import org.jspecify.annotations.NullMarked;

/** Erases once more whom an older backup of the database has brought back. */
@NullMarked
package io.saleslore.command.erasure.restored;

import org.jspecify.annotations.NullMarked;

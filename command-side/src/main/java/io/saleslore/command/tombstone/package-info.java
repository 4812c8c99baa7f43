/** What was erased from a zone, by its random id alone: erased and never existed differ. */
@NullMarked
package io.saleslore.command.tombstone;

import org.jspecify.annotations.NullMarked;

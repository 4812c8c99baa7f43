/** Backups of database, keys and checkpoints that fit together, and the way back from them. */
@NullMarked
package io.saleslore.app.backup;

import org.jspecify.annotations.NullMarked;

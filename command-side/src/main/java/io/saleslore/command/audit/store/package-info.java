/** The stores whose history is audited, read as raw rows. */
@NullMarked
package io.saleslore.command.audit.store;

import org.jspecify.annotations.NullMarked;

/** Who did what and why, on record: callers, reasons and the audit trail. */
@NullMarked
package io.saleslore.command.accountability;

import org.jspecify.annotations.NullMarked;

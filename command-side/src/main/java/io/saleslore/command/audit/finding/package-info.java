/** What watches the evidence while the platform runs, and what it finds. */
@NullMarked
package io.saleslore.command.audit.finding;

import org.jspecify.annotations.NullMarked;

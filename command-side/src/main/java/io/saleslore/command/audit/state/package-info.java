/** How an aggregate stood at a time, and what changed until another. */
@NullMarked
package io.saleslore.command.audit.state;

import org.jspecify.annotations.NullMarked;

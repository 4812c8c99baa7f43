/**
 * The owner's inbox: conversations with who it is, what was said last and where the deal stands.
 */
@NullMarked
package io.saleslore.command.inbox;

import org.jspecify.annotations.NullMarked;

/** Reads a conversation as one: what was raised, answered and eased, one turn after the other. */
@NullMarked
package io.saleslore.anonymizer.analyse.conversation;

import org.jspecify.annotations.NullMarked;

/**
 * What can be said to a conversation and what has happened in it, the end of its stories included.
 */
@NullMarked
package io.saleslore.kernel.conversation;

import org.jspecify.annotations.NullMarked;

/** What a conversation says of its customer's situation: words are read in memory, codes go on. */
@NullMarked
package io.saleslore.command.situation;

import org.jspecify.annotations.NullMarked;

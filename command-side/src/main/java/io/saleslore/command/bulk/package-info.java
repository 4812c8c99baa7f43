/** Takes in many customers at once, each with their chat and deals. */
@NullMarked
package io.saleslore.command.bulk;

import org.jspecify.annotations.NullMarked;

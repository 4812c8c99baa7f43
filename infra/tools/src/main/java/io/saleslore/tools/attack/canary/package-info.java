/** Marked personal data goes in through every door and must come out of none. */
@NullMarked
package io.saleslore.tools.attack.canary;

import org.jspecify.annotations.NullMarked;

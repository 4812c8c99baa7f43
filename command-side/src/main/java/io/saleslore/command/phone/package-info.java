/** Phone numbers in one spelling, however people and WhatsApp write them. */
@NullMarked
package io.saleslore.command.phone;

import org.jspecify.annotations.NullMarked;

/** Long answers that are made while they are taken. */
@NullMarked
package io.saleslore.command.streaming;

import org.jspecify.annotations.NullMarked;

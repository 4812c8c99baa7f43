/** What is done by the clock. */
@NullMarked
package io.saleslore.app.schedule;

import org.jspecify.annotations.NullMarked;

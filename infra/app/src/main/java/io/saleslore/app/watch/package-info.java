/** Says in health and metrics whether what should move moves. */
@NullMarked
package io.saleslore.app.watch;

import org.jspecify.annotations.NullMarked;

/** Says in health and metrics whether what should move moves. */
@NullMarked
package io.saleslore.infra.watch;

import org.jspecify.annotations.NullMarked;

/** Traces of requests for an OpenTelemetry collector; off unless a setting names one. */
@NullMarked
package io.saleslore.app.trace;

import org.jspecify.annotations.NullMarked;

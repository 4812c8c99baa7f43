/** A client of the platform's HTTP API: one class for each part of it that the tools use. */
@NullMarked
package io.saleslore.tools.client;

import org.jspecify.annotations.NullMarked;

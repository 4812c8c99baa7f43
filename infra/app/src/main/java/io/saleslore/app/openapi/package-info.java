/** The description of the HTTP API (OpenAPI 3.1), each operation with an example that is run. */
@NullMarked
package io.saleslore.app.openapi;

import org.jspecify.annotations.NullMarked;

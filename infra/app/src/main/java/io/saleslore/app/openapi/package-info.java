/** The description of the HTTP API (OpenAPI 3.1), made and compared by the build. */
@NullMarked
package io.saleslore.app.openapi;

import org.jspecify.annotations.NullMarked;

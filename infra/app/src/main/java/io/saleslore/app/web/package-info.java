/** What all HTTP answers share: errors as problem details (RFC 9457). */
@NullMarked
package io.saleslore.app.web;

import org.jspecify.annotations.NullMarked;

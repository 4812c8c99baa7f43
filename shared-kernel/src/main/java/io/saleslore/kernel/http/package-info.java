/** What all HTTP endpoints share, without a framework: pages, refusals and who may ask. */
@NullMarked
package io.saleslore.kernel.http;

import org.jspecify.annotations.NullMarked;

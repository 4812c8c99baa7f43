/** Exports of the history, written from a running platform so that they can be verified alone. */
@NullMarked
package io.saleslore.app.audit;

import org.jspecify.annotations.NullMarked;

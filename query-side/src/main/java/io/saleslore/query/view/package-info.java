/** Every listed read model over HTTP: one endpoint for the cells of all of them. */
@NullMarked
package io.saleslore.query.view;

import org.jspecify.annotations.NullMarked;

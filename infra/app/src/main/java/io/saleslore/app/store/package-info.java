/** Two event stores on one database: the private zones' and the global zone's. */
@NullMarked
package io.saleslore.app.store;

import org.jspecify.annotations.NullMarked;

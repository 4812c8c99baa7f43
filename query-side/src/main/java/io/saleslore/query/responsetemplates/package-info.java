/** The approved wordings with their use and effect. */
@NullMarked
package io.saleslore.query.responsetemplates;

import org.jspecify.annotations.NullMarked;

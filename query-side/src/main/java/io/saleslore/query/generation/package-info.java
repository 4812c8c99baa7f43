/**
 * The generations of the read models in MongoDB: which there are, which answer, who builds them.
 */
@NullMarked
package io.saleslore.query.generation;

import org.jspecify.annotations.NullMarked;

/** How releases become read models: fold, generation, tail, and the copy that answers. */
@NullMarked
package io.saleslore.query.readmodel;

import org.jspecify.annotations.NullMarked;

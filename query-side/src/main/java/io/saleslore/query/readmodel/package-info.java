/** What a read model is: cells of some shapes, how they are stored, and the copy that answers. */
@NullMarked
package io.saleslore.query.readmodel;

import org.jspecify.annotations.NullMarked;

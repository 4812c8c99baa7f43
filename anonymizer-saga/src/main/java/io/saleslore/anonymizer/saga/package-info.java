/** The saga that has each finished story opened once per reading and turned into facts. */
@NullMarked
package io.saleslore.anonymizer.saga;

import org.jspecify.annotations.NullMarked;

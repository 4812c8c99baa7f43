/** Texts that lie beside the classes that read them. */
@NullMarked
package io.saleslore.anonymizer.resource;

import org.jspecify.annotations.NullMarked;

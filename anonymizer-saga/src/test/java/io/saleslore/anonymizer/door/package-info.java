@NullMarked
package io.saleslore.anonymizer.door;

import org.jspecify.annotations.NullMarked;

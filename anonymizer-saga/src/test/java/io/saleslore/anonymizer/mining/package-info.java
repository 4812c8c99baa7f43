@NullMarked
package io.saleslore.anonymizer.mining;

import org.jspecify.annotations.NullMarked;

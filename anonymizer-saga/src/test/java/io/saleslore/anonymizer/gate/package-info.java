/** What the gate promises, proven over random histories. */
@NullMarked
package io.saleslore.anonymizer.gate;

import org.jspecify.annotations.NullMarked;

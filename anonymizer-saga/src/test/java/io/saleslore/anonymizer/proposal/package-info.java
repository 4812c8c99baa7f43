@NullMarked
package io.saleslore.anonymizer.proposal;

import org.jspecify.annotations.NullMarked;

/** Who takes a step with a template, and how the step stands in the signed record. */
@NullMarked
package io.saleslore.anonymizer.reviewer;

import org.jspecify.annotations.NullMarked;

/** How a template comes into the catalogue: written, checked, and approved by a second person. */
@NullMarked
package io.saleslore.anonymizer.review;

import org.jspecify.annotations.NullMarked;

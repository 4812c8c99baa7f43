/** Finished stories read into facts, one at a time; those that cannot be read are set aside. */
@NullMarked
package io.saleslore.anonymizer.story;

import org.jspecify.annotations.NullMarked;

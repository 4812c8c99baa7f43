/** Tests of this package. */
@NullMarked
package io.saleslore.anonymizer.analyse.conversation;

import org.jspecify.annotations.NullMarked;

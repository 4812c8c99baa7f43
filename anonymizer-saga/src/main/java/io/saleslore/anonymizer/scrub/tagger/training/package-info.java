/** Learns the weights of the name tagger from labelled texts and from sentences with slots. */
@NullMarked
package io.saleslore.anonymizer.scrub.tagger.training;

import org.jspecify.annotations.NullMarked;

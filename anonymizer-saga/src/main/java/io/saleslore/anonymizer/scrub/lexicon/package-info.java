/** What words are known: ordinary ones in all their forms, names, places and companies. */
@NullMarked
package io.saleslore.anonymizer.scrub.lexicon;

import org.jspecify.annotations.NullMarked;

/**
 * Wordings that many marketers share, found in scrubbed messages: no word leaves the call that
 * opens a story before k marketers have written it.
 */
@NullMarked
package io.saleslore.anonymizer.mining;

import org.jspecify.annotations.NullMarked;

/** Wordings found in chats, proposed to reviewers who see them without any source. */
@NullMarked
package io.saleslore.anonymizer.proposal;

import org.jspecify.annotations.NullMarked;

/** Opens finished stories for the anonymizer, one method call at a time. */
@NullMarked
package io.saleslore.command.story;

import org.jspecify.annotations.NullMarked;

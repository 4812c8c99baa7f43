/** Response templates: which of them a message uses, and those that the platform comes with. */
@NullMarked
package io.saleslore.anonymizer.template;

import org.jspecify.annotations.NullMarked;

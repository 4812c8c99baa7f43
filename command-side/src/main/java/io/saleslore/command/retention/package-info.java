/** How long a zone keeps its customers: in the end keys are shredded, events stay. */
@NullMarked
package io.saleslore.command.retention;

import org.jspecify.annotations.NullMarked;

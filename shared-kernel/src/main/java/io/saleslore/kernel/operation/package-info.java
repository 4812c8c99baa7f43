/** What is done with the platform itself, for the record that auditors read. */
@NullMarked
package io.saleslore.kernel.operation;

import org.jspecify.annotations.NullMarked;

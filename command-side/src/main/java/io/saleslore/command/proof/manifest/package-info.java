/** The signed manifest that says what an export must contain. */
@NullMarked
package io.saleslore.command.proof.manifest;

import org.jspecify.annotations.NullMarked;

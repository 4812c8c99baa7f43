/** Compares the tables that decide who may do what with the history that they follow from. */
@NullMarked
package io.saleslore.command.audit.derived;

import org.jspecify.annotations.NullMarked;

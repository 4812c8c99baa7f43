/**
 * What compliance asks: who did what and when, how it stood, who looked, and whether it is true.
 */
@NullMarked
package io.saleslore.command.audit;

import org.jspecify.annotations.NullMarked;

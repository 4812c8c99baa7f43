/**
 * An attacker who sees every release in order tries to single out, link and infer, measured against
 * people who are in no release.
 */
@NullMarked
package io.saleslore.tools.attack.inference;

import org.jspecify.annotations.NullMarked;

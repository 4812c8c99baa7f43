/** Who may ask what: bearer tokens, roles, and each zone for its owner only. */
@NullMarked
package io.saleslore.app.security;

import org.jspecify.annotations.NullMarked;

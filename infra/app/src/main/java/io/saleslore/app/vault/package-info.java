/** The keeper of keys: data keys wrapped by zone keys, zone keys by a key-encryption key. */
@NullMarked
package io.saleslore.app.vault;

import org.jspecify.annotations.NullMarked;

/** What the issuer of tokens is asked, how seldom, and what happens while it does not answer. */
@NullMarked
package io.saleslore.app.issuer;

import org.jspecify.annotations.NullMarked;

/** How a customer is forgotten: what is asked, what happened, and who lets go of what. */
@NullMarked
package io.saleslore.kernel.erasure;

import org.jspecify.annotations.NullMarked;

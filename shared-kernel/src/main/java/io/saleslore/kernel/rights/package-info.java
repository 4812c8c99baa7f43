/** What data subjects among the staff may ask of every part of the platform. */
@NullMarked
package io.saleslore.kernel.rights;

import org.jspecify.annotations.NullMarked;

/** No string that anyone typed has a place in the global zone. */
@NullMarked
package io.saleslore.tools.closedschema;

import org.jspecify.annotations.NullMarked;

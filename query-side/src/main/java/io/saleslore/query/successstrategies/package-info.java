/** Which approaches work best, over all and in each industry. */
@NullMarked
package io.saleslore.query.successstrategies;

import org.jspecify.annotations.NullMarked;

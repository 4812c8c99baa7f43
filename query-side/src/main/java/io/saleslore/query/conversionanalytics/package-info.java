/** How many deals are won, by industry and cycle length, size, price and sequence. */
@NullMarked
package io.saleslore.query.conversionanalytics;

import org.jspecify.annotations.NullMarked;

/** The secret with which a collector reads the metrics, and nothing else. */
@NullMarked
package io.saleslore.app.scrape;

import org.jspecify.annotations.NullMarked;

/** The gate's ledger: what stands behind each release, for those who check the promise. */
@NullMarked
package io.saleslore.anonymizer.ledger;

import org.jspecify.annotations.NullMarked;

/** What an auditor takes away to verify it elsewhere: checkpoints, proofs and leaves. */
@NullMarked
package io.saleslore.command.audit.export;

import org.jspecify.annotations.NullMarked;

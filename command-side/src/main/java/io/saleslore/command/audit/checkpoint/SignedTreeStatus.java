package io.saleslore.command.audit.checkpoint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a store's tree and its last signed head are behind the store.
 *
 * @param store such as {@code private}
 * @param notTaken how many positions the tree has not taken yet
 * @param notSigned how many positions the last signed head does not cover
 * @param signed how many it covers
 * @param signedAt when it was signed, null where none was
 * @param isBroken whether the store no longer extends what was signed
 */
public record SignedTreeStatus(
    String store,
    long notTaken,
    long notSigned,
    long signed,
    @Nullable Instant signedAt,
    boolean isBroken) {}

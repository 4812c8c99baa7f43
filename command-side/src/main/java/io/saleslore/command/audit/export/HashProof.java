package io.saleslore.command.audit.export;

import io.saleslore.command.audit.store.AuditedStore;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proof in base64, from the leaf up: that a position is in the tree, or that a larger tree begins
 * with a smaller one.
 *
 * @param checkpoint the signed head that it leads to, where one is of that size
 */
record HashProof(
    AuditedStore store,
    @Nullable Long position,
    @Nullable String leaf,
    @Nullable Long from,
    long to,
    List<String> proof,
    @Nullable String checkpoint) {

  static HashProof ofInclusion(
      AuditedStore store,
      long position,
      byte[] leaf,
      long size,
      List<byte[]> proof,
      @Nullable String checkpoint) {
    return new HashProof(store, position, base64(leaf), null, size, base64(proof), checkpoint);
  }

  static HashProof ofConsistency(
      AuditedStore store, long from, long to, List<byte[]> proof, @Nullable String checkpoint) {
    return new HashProof(store, null, null, from, to, base64(proof), checkpoint);
  }

  private static List<String> base64(List<byte[]> hashes) {
    return hashes.stream().map(HashProof::base64).toList();
  }

  private static String base64(byte[] hash) {
    return Base64.getEncoder().encodeToString(hash);
  }
}

package io.saleslore.command.proof.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest that all hashes of the proofs are made with. */
public final class Sha256Digest {
  private Sha256Digest() {}

  /** A fresh SHA-256, for one thread at a time. */
  public static MessageDigest fresh() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

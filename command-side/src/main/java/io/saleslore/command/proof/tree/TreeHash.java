package io.saleslore.command.proof.tree;

import java.security.MessageDigest;

/** The hashes of RFC 6962, section 2.1, with SHA-256. For one thread at a time. */
public final class TreeHash {
  /** How long a hash is. */
  public static final int BYTES = 32;

  private static final byte LEAF = 0x00;
  private static final byte NODE = 0x01;

  private final MessageDigest sha256 = Sha256Digest.fresh();

  /** The hash of a leaf's data. */
  public byte[] leaf(byte[] data) {
    return leaf(data, data.length);
  }

  /** The hash of as many bytes, from the first. */
  public byte[] leaf(byte[] data, int length) {
    sha256.update(LEAF);
    sha256.update(data, 0, length);
    return sha256.digest();
  }

  /** The hash over two subtrees. */
  public byte[] node(byte[] left, byte[] right) {
    sha256.update(NODE);
    sha256.update(left);
    return sha256.digest(right);
  }

  /** The root of a tree without leaves. */
  public byte[] empty() {
    return sha256.digest();
  }
}

package io.saleslore.kernel.receipt;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;

/** Signs receipts where advice is given. */
public final class ReceiptSigner {
  private final PrivateKey key;

  /** Signs with an Ed25519 key (RFC 8032). */
  public ReceiptSigner(PrivateKey key) {
    this.key = key;
  }

  /**
   * The receipt with its signature.
   *
   * @throws IllegalStateException if the key is no Ed25519 key
   */
  public Receipt sign(Receipt unsigned) {
    try {
      var signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(unsigned.signedBytes());
      return unsigned.signed(Base64.getEncoder().encodeToString(signature.sign()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the signing key is no Ed25519 key", e);
    }
  }
}

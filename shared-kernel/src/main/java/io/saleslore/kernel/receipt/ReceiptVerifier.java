package io.saleslore.kernel.receipt;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Base64;

/** Tells receipts that were signed from those that were not, or were changed since. */
public final class ReceiptVerifier {
  private final PublicKey key;

  /** Verifies with the Ed25519 key that belongs to the signer's. */
  public ReceiptVerifier(PublicKey key) {
    this.key = key;
  }

  /**
   * Whether this very receipt was signed.
   *
   * @throws IllegalStateException if the key is no Ed25519 key
   */
  public boolean verifies(Receipt receipt) {
    try {
      var signature = Signature.getInstance("Ed25519");
      signature.initVerify(key);
      signature.update(receipt.signedBytes());
      return signature.verify(Base64.getDecoder().decode(receipt.signature()));
    } catch (SignatureException | IllegalArgumentException _) {
      return false;
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("the verifying key is no Ed25519 key", e);
    }
  }
}

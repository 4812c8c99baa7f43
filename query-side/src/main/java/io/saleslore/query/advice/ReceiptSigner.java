package io.saleslore.query.advice;

import com.google.crypto.tink.subtle.Ed25519Sign;
import io.saleslore.kernel.receipt.Receipt;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Signs receipts with Ed25519 (RFC 8032). */
@Component
class ReceiptSigner {
  private final Ed25519Sign signer;

  /**
   * Takes the key.
   *
   * @throws IllegalArgumentException if it is no Ed25519 key
   */
  ReceiptSigner(PrivateKey key) {
    try {
      signer = new Ed25519Sign(seed(key));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("the signing key is no Ed25519 key", e);
    }
  }

  Receipt sign(Receipt unsigned) {
    try {
      var signature = signer.sign(unsigned.signedBytes());
      return unsigned.signed(Base64.getEncoder().encodeToString(signature));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a receipt cannot be signed", e);
    }
  }

  private static byte[] seed(PrivateKey key) throws GeneralSecurityException {
    if (key instanceof EdECPrivateKey edwards) {
      return edwards
          .getBytes()
          .orElseThrow(() -> new GeneralSecurityException("the key does not leave its store"));
    }
    throw new GeneralSecurityException("a key of another kind");
  }
}

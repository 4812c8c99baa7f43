package io.saleslore.query.advice.suggestion;

import io.saleslore.kernel.receipt.Receipt;
import java.security.PrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.springframework.stereotype.Component;

/** Signs receipts with Ed25519 (RFC 8032). */
@Component
class ReceiptSigner {
  private final Ed25519PrivateKeyParameters key;

  /** Refuses a key that is no Ed25519 key, or one that does not leave its store. */
  ReceiptSigner(PrivateKey key) {
    this.key = new Ed25519PrivateKeyParameters(seed(key));
  }

  Receipt sign(Receipt unsigned) {
    var signer = new Ed25519Signer();
    signer.init(true, key);
    var bytes = unsigned.signedBytes();
    signer.update(bytes, 0, bytes.length);
    return unsigned.signed(Base64.getEncoder().encodeToString(signer.generateSignature()));
  }

  private static byte[] seed(PrivateKey key) {
    if (key instanceof EdECPrivateKey edwards) {
      return edwards
          .getBytes()
          .orElseThrow(() -> new IllegalArgumentException("the key does not leave its store"));
    }
    throw new IllegalArgumentException("the signing key is no Ed25519 key");
  }
}

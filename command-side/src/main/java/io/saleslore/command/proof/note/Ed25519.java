package io.saleslore.command.proof.note;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;

/** Signatures with Ed25519 of the JDK. */
final class Ed25519 {
  static final String NAME = "Ed25519";

  private Ed25519() {}

  static byte[] sign(PrivateKey key, byte[] message) {
    try {
      var signature = Signature.getInstance(NAME);
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  static boolean verifies(PublicKey key, byte[] message, byte[] signed) {
    try {
      var signature = Signature.getInstance(NAME);
      signature.initVerify(key);
      signature.update(message);
      return signature.verify(signed);
    } catch (SignatureException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  static IllegalStateException missing(GeneralSecurityException cause) {
    return new IllegalStateException("every Java has Ed25519", cause);
  }
}

package io.saleslore.kernel.seal;

/**
 * Personal data as it may travel and be stored: ciphertext, bound to its key's subject as
 * associated data.
 *
 * @param key whose data it is
 * @param ciphertext AEAD output, base64 without padding
 */
public record SealedText(KeyId key, String ciphertext) {
  @Override
  public String toString() {
    return "[sealed]";
  }
}

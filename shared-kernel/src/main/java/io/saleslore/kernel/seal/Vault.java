package io.saleslore.kernel.seal;

import java.util.Collection;

/** Keeper of keys. Keys never leave it; a key is made once, and shredded once. */
public interface Vault {
  /** Makes the key if it does not exist yet; durable when this returns. */
  void makeKey(KeyId key);

  /** Makes those of the keys of one zone that do not exist yet; durable when this returns. */
  default void makeKeys(Collection<KeyId> keys) {
    keys.forEach(this::makeKey);
  }

  /**
   * Encrypts under the subject's key (AES-256-GCM, key id as associated data).
   *
   * @throws UnknownKey if the key was never made
   * @throws KeyShredded if it was destroyed
   */
  SealedText seal(KeyId key, String plaintext);

  /**
   * Decrypts; the caller keeps the plaintext out of logs, exceptions and stores.
   *
   * @throws UnknownKey if the key was never made
   * @throws KeyShredded if it was destroyed
   * @throws CannotBeOpened if it is lost, or what it sealed was changed
   */
  String open(SealedText sealed);

  /**
   * Decrypts for a list that people look at: what cannot be opened, since its key is gone or it was
   * changed, shows so and hides nothing else.
   */
  default String show(SealedText sealed) {
    try {
      return open(sealed);
    } catch (KeyShredded | UnknownKey | CannotBeOpened _) {
      return "[unreadable]";
    }
  }

  /**
   * A keyed hash (HMAC-SHA256, hex) that only this subject's key can make, for dedupe keys: gone
   * when the key is shredded.
   *
   * @throws UnknownKey if the key was never made
   * @throws KeyShredded if it was destroyed
   */
  String hash(KeyId key, String value);

  /**
   * Destroys the key: nothing that it sealed is ever opened again, also not with what is left of it
   * in logs, old pages or backups of the database. Durable when this returns; asked again it makes
   * sure of it. Another process may remember the key for some seconds.
   *
   * @throws UnknownKey if the key was never made
   */
  void shred(KeyId key);

  /**
   * A keyed hash (HMAC-SHA256, hex) under the vault's own pepper, equal across zones.
   *
   * @param purpose separates hashes that must not be compared with each other
   */
  String pepper(String purpose, String value);
}

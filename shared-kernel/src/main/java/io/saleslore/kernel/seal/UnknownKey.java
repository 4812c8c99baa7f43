package io.saleslore.kernel.seal;

/** The key never existed. */
public final class UnknownKey extends RuntimeException {
  /** Names the key, which names nobody. */
  public UnknownKey(KeyId key) {
    super("there is no such key: " + key);
  }
}

package io.saleslore.kernel.seal;

/** The key once existed and was destroyed: what it sealed is erased. */
public final class KeyShredded extends RuntimeException {
  /** Names the key, which names nobody. */
  public KeyShredded(KeyId key) {
    super("the key was shredded: " + key);
  }
}

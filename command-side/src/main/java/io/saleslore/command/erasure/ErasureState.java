package io.saleslore.command.erasure;

import io.saleslore.kernel.vocabulary.Code;

/** How far an erasure is. */
public enum ErasureState implements Code {
  /** Nobody has decided. */
  REQUESTED,
  /** Nothing was erased, and nothing will be for this request. */
  REFUSED,
  /** Being done; whenever it is stopped, it goes on. */
  CONFIRMED,
  /** Certified. */
  COMPLETED;

  static ErasureState of(String code) {
    return Code.of(ErasureState.class, code);
  }
}

package io.saleslore.kernel.erasure;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.saleslore.kernel.vocabulary.Code;

/** On which grounds a customer is erased (GDPR, article 17). */
public enum ErasureGrounds implements Code {
  /** They, or somebody for them, asked for it. */
  REQUEST,
  /** Nothing happened with them for as long as their zone keeps customers. */
  RETENTION,
  /** They were erased before, and an older backup of the database has brought them back. */
  RESTORED;

  /**
   * The grounds of this spelling.
   *
   * @throws IllegalArgumentException if there are none
   */
  @JsonCreator
  public static ErasureGrounds of(String code) {
    return Code.of(ErasureGrounds.class, code);
  }
}

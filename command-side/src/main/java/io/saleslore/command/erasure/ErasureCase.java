package io.saleslore.command.erasure;

import io.saleslore.kernel.erasure.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An erasure as the officer who is to decide sees it.
 *
 * @param reason what was written by who asked, while it is not decided
 * @param everywhere where the same phone or e-mail stands, while it is not decided
 */
record ErasureCase(
    ErasureRecord erasure, @Nullable String reason, @Nullable List<Subject> everywhere) {
  static ErasureCase decided(ErasureRecord erasure) {
    return new ErasureCase(erasure, null, null);
  }

  @Override
  public String toString() {
    return "[private case]";
  }
}

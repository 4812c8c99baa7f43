package io.saleslore.kernel.seal;

import org.jspecify.annotations.Nullable;

/** What was sealed was changed, or the key that opens it is lost. */
public final class CannotBeOpened extends IllegalStateException {
  /** Says why, and nothing of what was sealed. */
  public CannotBeOpened(String why, @Nullable Throwable cause) {
    super(why, cause);
  }
}

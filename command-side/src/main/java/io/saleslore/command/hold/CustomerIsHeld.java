package io.saleslore.command.hold;

import io.saleslore.kernel.http.Rejection;
import java.util.Map;
import java.util.UUID;

/** A customer may not be erased while this hold lasts. */
public final class CustomerIsHeld extends Rejection.Conflict {
  private final UUID hold;

  CustomerIsHeld(UUID hold) {
    super("legal hold " + hold + " forbids it until it is released");
    this.hold = hold;
  }

  @Override
  public Map<String, Object> details() {
    return Map.of("hold", hold);
  }
}

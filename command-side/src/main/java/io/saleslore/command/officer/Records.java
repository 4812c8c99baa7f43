package io.saleslore.command.officer;

import io.saleslore.kernel.operation.Operation;
import io.saleslore.kernel.operation.Operations;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records what is done about customers and their rights, by whom and in which role. */
@Component
public class Records {
  private static final String COMPLIANCE = "COMPLIANCE";
  private static final String MARKETER = "MARKETER";

  private final Operations operations;
  private final InstantSource clock;

  Records(Operations operations, InstantSource clock) {
    this.operations = operations;
    this.clock = clock;
  }

  /** What a compliance officer did. */
  public void officer(
      String who, String action, Map<String, String> what, @Nullable String reason) {
    record(who, COMPLIANCE, action, what, reason);
  }

  /** What a marketer did. */
  public void marketer(String who, String action, Map<String, String> what) {
    record(who, MARKETER, action, what, null);
  }

  /** What the platform did by itself. */
  public void platform(String action, Map<String, String> what) {
    record(Operation.PLATFORM, Operation.PLATFORM, action, what, null);
  }

  private void record(
      String who, String role, String action, Map<String, String> what, @Nullable String reason) {
    operations.record(
        new Operation(clock.instant(), who, role, action, new TreeMap<>(what), reason));
  }
}

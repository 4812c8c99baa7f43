package io.saleslore.command.accountability;

import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.operation.Operation;
import io.saleslore.kernel.operation.Operations;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts on record who did what with customers, zones and the history, in which role and why. */
@Component
public record AuditTrail(Operations operations, InstantSource clock) {
  /** What a compliance officer did without a reason or an object. */
  public void officer(String who, String action) {
    officer(who, action, Map.of(), null);
  }

  /**
   * What a compliance officer did; reading is recorded before anything is answered.
   *
   * @param what ids and codes by name; null values are left out
   * @param reason a blank one counts as none
   */
  public void officer(
      String who,
      String action,
      Map<String, ? extends @Nullable Object> what,
      @Nullable String reason) {
    record(who, CallerRole.COMPLIANCE.name(), action, what, reason);
  }

  /** What a marketer did. */
  public void marketer(String who, String action, Map<String, String> what) {
    record(who, CallerRole.MARKETER.name(), action, what, null);
  }

  /** What an administrator did. */
  public void admin(String who, String action, Map<String, String> what) {
    admin(who, action, what, null);
  }

  /** The same with a reason. */
  public void admin(String who, String action, Map<String, String> what, @Nullable String reason) {
    record(who, CallerRole.ADMIN.name(), action, what, reason);
  }

  /** What the platform did by itself. */
  public void platform(String action, Map<String, String> what) {
    record(Operation.PLATFORM, Operation.PLATFORM, action, what, null);
  }

  private void record(
      String who,
      String role,
      String action,
      Map<String, ? extends @Nullable Object> what,
      @Nullable String reason) {
    var texts = new TreeMap<String, String>();
    what.forEach(
        (name, value) -> {
          if (value != null) {
            texts.put(name, value.toString());
          }
        });
    var given = reason == null || reason.isBlank() ? null : reason;
    operations.record(new Operation(clock.instant(), who, role, action, texts, given));
  }
}

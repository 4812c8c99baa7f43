package io.saleslore.kernel.operation;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done with the platform itself: a rebuild, a switch, an audit read, a denied
 * try.
 *
 * @param at when
 * @param who the token's subject, or {@link #PLATFORM} for what it does by itself
 * @param role in which role
 * @param action what was done, such as {@code read-model-switched}
 * @param what ids and codes by name; nothing that anyone typed
 * @param reason why, in the words of who did it, where the action asks for them
 */
public record Operation(
    Instant at,
    String who,
    String role,
    String action,
    SortedMap<String, String> what,
    @Nullable String reason) {
  /** Who did it where nobody asked for it. */
  public static final String PLATFORM = "platform";

  /** Copies the map. */
  public Operation {
    what = Collections.unmodifiableSortedMap(new TreeMap<>(what));
  }

  /** One that needs no reason. */
  public static Operation of(
      Instant at, String who, String role, String action, Map<String, String> what) {
    return new Operation(at, who, role, action, new TreeMap<>(what), null);
  }

  /** The reason does not show itself. */
  @Override
  public String toString() {
    return "Operation[" + action + " " + what + "]";
  }
}

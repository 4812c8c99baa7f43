package io.saleslore.tools.attack.canary;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What became of the canaries.
 *
 * @param canaries how many went in
 * @param statuses how many requests were answered with which status
 * @param releases how many releases there were to hide in
 * @param scanned characters that were looked at
 * @param found which one stood where it may not, and in which form
 * @param control in how many of the forms the planted one was found
 * @param planted in how many forms it was planted
 */
public record CanaryReport(
    int canaries,
    Map<Integer, Long> statuses,
    int releases,
    long scanned,
    Collection<String> found,
    int control,
    int planted) {
  /** Copies the collections. */
  public CanaryReport {
    statuses = Map.copyOf(statuses);
    found = List.copyOf(found);
  }

  /** Whether nothing was found and the scanner would have found it. */
  public boolean isGood() {
    return found.isEmpty() && control == planted;
  }
}

package io.saleslore.anonymizer.analyse;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Counts what was labelled and what was read; {@code none} is where there is nothing to see. */
final class ReadingScore {
  private static final String NONE = "none";

  private static final class Tally {
    private int labelled;
    private int said;
    private int right;

    double f1() {
      return said + labelled == 0 ? 0 : 2.0 * right / (said + labelled);
    }
  }

  private final Map<String, Tally> tallies = new TreeMap<>();
  private final Tally detected = new Tally();
  private int all;

  void add(String labelled, String said) {
    tally(labelled).labelled++;
    tally(said).said++;
    if (labelled.equals(said)) {
      tally(said).right++;
    }
    detected.labelled += labelled.equals(NONE) ? 0 : 1;
    detected.said += said.equals(NONE) ? 0 : 1;
    detected.right += labelled.equals(NONE) || said.equals(NONE) ? 0 : 1;
    all++;
  }

  private Tally tally(String code) {
    return tallies.computeIfAbsent(code, _ -> new Tally());
  }

  /** Mean of the F1 of all codes that were labelled. */
  double macroF1() {
    return tallies.values().stream()
        .filter(each -> each.labelled > 0)
        .mapToDouble(Tally::f1)
        .average()
        .orElse(0);
  }

  /** The same of these codes alone. */
  double macroF1(Collection<String> codes) {
    return codes.stream().mapToDouble(each -> tally(each).f1()).average().orElse(0);
  }

  /** How well it is told whether there is anything, whichever code it has. */
  double detectionF1() {
    return detected.f1();
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    text.append(
        "%d rows, macro F1 %.3f, detection F1 %.3f%n".formatted(all, macroF1(), detectionF1()));
    tallies.forEach(
        (code, tally) ->
            text.append(
                "  %-22s %4d labelled %4d said F1 %.2f%n"
                    .formatted(code, tally.labelled, tally.said, tally.f1())));
    return text.toString();
  }
}

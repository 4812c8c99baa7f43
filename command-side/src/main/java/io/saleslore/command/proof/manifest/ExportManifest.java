package io.saleslore.command.proof.manifest;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an export must contain, as the platform signs it.
 *
 * @param made when
 * @param asked what was asked for, such as {@code customer ID}; none for everything
 * @param stores what it holds of each store
 * @param erased the names of the keys that were shredded by then, as far as they concern it
 * @param damages what the platform itself had found to be changed
 */
public record ExportManifest(
    Instant made,
    List<String> asked,
    List<StorePart> stores,
    Set<String> erased,
    List<String> damages) {
  private static final String FORMAT = "saleslore-export-2";
  private static final String MADE = "made ";
  private static final String ASKED = "asked ";
  private static final String HOLDS = "holds ";
  private static final String ERASED = "erased ";
  private static final String BROKEN = "broken ";

  /** Copies the lists. */
  public ExportManifest {
    asked = List.copyOf(asked);
    stores = List.copyOf(stores);
    erased = Set.copyOf(erased);
    damages = List.copyOf(damages);
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws IllegalArgumentException if it is no manifest
   */
  public static ExportManifest parse(String text) {
    var lines = text.lines().toList();
    var made = valuesOf(lines, MADE);
    if (lines.isEmpty() || !lines.getFirst().equals(FORMAT) || made.size() != 1) {
      throw new IllegalArgumentException("a manifest begins with its format and its time");
    }
    return new ExportManifest(
        time(made.getFirst()),
        valuesOf(lines, ASKED),
        valuesOf(lines, HOLDS).stream().map(StorePart::parse).toList(),
        Set.copyOf(valuesOf(lines, ERASED)),
        valuesOf(lines, BROKEN));
  }

  /** The text that is signed, a line for each thing it says. */
  public String text() {
    var lines = new ArrayList<>(List.of(FORMAT, MADE + made));
    asked.forEach(each -> lines.add(ASKED + each));
    stores.forEach(each -> lines.add(HOLDS + each));
    erased.stream().sorted().forEach(each -> lines.add(ERASED + each));
    damages.forEach(each -> lines.add(BROKEN + each.replaceAll("\\p{Cntrl}", " ")));
    return lines.stream().collect(Collectors.joining("\n", "", "\n"));
  }

  /** What it says of a store. */
  public Optional<StorePart> of(String store) {
    return stores.stream().filter(each -> each.store().equals(store)).findFirst();
  }

  private static List<String> valuesOf(List<String> lines, String word) {
    return lines.stream()
        .filter(line -> line.startsWith(word))
        .map(line -> line.substring(word.length()))
        .toList();
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("a manifest's time is in ISO 8601", e);
    }
  }
}

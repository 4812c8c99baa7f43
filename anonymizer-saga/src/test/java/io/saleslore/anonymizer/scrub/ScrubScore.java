package io.saleslore.anonymizer.scrub;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How labelled texts are scrubbed.
 *
 * @param leak share of the letters and digits of names, phones and addresses left visible
 * @param over share of the letters of ordinary words hidden
 * @param untouched share of the texts without personal data that stay as they are
 */
record ScrubScore(double leak, double over, double untouched) {
  private static final Set<String> CORE = Set.of("PERSON", "ORG", "PHONE", "EMAIL");
  private static final Pattern WORD =
      Pattern.compile("(?<!\\S)(?!https?:|www\\.|[@#])[^\\s\\d@]+(?!\\S)");

  static ScrubScore of(List<JsonNode> rows) {
    int[] core = new int[2];
    int[] ordinary = new int[2];
    int[] harmless = new int[2];
    for (var row : rows) {
      String text = row.get("text").asText();
      BitSet hidden = hidden(text);
      count(core, spelled(text, labelled(text, row, CORE)), hidden, false);
      BitSet words = words(text);
      words.andNot(labelled(text, row, Set.of()));
      count(ordinary, spelled(text, words), hidden, true);
      harmless[0] += row.get("spans").isEmpty() && hidden.isEmpty() ? 1 : 0;
      harmless[1] += row.get("spans").isEmpty() ? 1 : 0;
    }
    return new ScrubScore(share(core), share(ordinary), share(harmless));
  }

  private static double share(int[] counts) {
    return (double) counts[0] / Math.max(1, counts[1]);
  }

  private static void count(int[] counts, BitSet letters, BitSet hidden, boolean asHidden) {
    counts[1] += letters.cardinality();
    var counted = (BitSet) letters.clone();
    if (asHidden) {
      counted.and(hidden);
    } else {
      counted.andNot(hidden);
    }
    counts[0] += counted.cardinality();
  }

  private static BitSet hidden(String text) {
    var hidden = new BitSet(text.length());
    Scrubber.scrub(text).spans().forEach(span -> hidden.set(span.start(), span.end()));
    return hidden;
  }

  /** Of these types, or of all where none is given. */
  private static BitSet labelled(String text, JsonNode row, Set<String> types) {
    var labelled = new BitSet(text.length());
    for (var span : row.get("spans")) {
      if (types.isEmpty() || types.contains(span.get("type").asText())) {
        labelled.set(
            text.offsetByCodePoints(0, span.get("start").asInt()),
            text.offsetByCodePoints(0, span.get("end").asInt()));
      }
    }
    return labelled;
  }

  private static BitSet words(String text) {
    var words = new BitSet(text.length());
    WORD.matcher(text).results().forEach(word -> words.set(word.start(), word.end()));
    return words;
  }

  private static BitSet spelled(String text, BitSet of) {
    var spelled = new BitSet(text.length());
    of.stream().filter(i -> Character.isLetterOrDigit(text.charAt(i))).forEach(spelled::set);
    return spelled;
  }
}

package io.saleslore.anonymizer.scrub.tagger.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** Writes sentences out: one of the words in brackets, and a made-up name for each slot. */
record SentenceWriter(NameWriter names, Random random) {
  private static final Pattern CHOICE = Pattern.compile("\\(([^()]*\\|[^()]*)\\)");
  private static final Pattern SLOT = Pattern.compile("\\{([a-zA-Z]+)}");
  private static final Map<String, String> TYPES =
      Map.of("P", "PERSON", "F", "PERSON", "S", "PERSON", "O", "ORG", "C", "LOCATION");

  NameExample write(String pattern, String language) {
    String chosen = chosen(pattern);
    var text = new StringBuilder();
    var labels = new ArrayList<NameLabel>();
    var slot = SLOT.matcher(chosen);
    int at = 0;
    while (slot.find()) {
      int start = text.append(chosen, at, slot.start()).length();
      int end = text.append(names.fill(slot.group(1), language)).length();
      label(slot.group(1), start, end, labels);
      at = slot.end();
    }
    return new NameExample(text.append(chosen.substring(at)).toString(), List.copyOf(labels));
  }

  private static void label(String slot, int start, int end, List<NameLabel> labels) {
    if (TYPES.containsKey(slot)) {
      labels.add(new NameLabel(start, end, TYPES.get(slot)));
    }
  }

  private String chosen(String pattern) {
    String result = pattern;
    var choice = CHOICE.matcher(result);
    while (choice.find()) {
      String[] each = choice.group(1).split("\\|", -1);
      String one = each[random.nextInt(each.length)];
      result = result.substring(0, choice.start()) + one + result.substring(choice.end());
      choice = CHOICE.matcher(result);
    }
    return result.replaceAll(" +", " ").replaceAll(" ('s|,|\\?|\\.) ", "$1 ").strip();
  }
}

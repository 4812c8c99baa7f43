package io.saleslore.anonymizer.template;

import io.saleslore.kernel.catalogue.Template;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A template's words in order, and how far a message is from saying them: the edit distance over
 * words (Levenshtein 1966) to the nearest stretch of the message, in which a slot is filled by up
 * to six words for nothing. What stands before and behind is the marketer's own.
 */
final class TemplatePattern {
  private static final int WIDEST_SLOT = 6;
  private static final int WORDS_FOR_AN_EDIT = 5;

  private final Template template;
  private final List<String> tokens;
  private final Set<String> words;
  private final int length;

  TemplatePattern(Template template) {
    this.template = template;
    tokens = TemplateTokens.of(template.text().text());
    words = new HashSet<>(tokens);
    words.remove(TemplateTokens.GAP);
    length = (int) tokens.stream().filter(token -> !token.equals(TemplateTokens.GAP)).count();
  }

  Template template() {
    return template;
  }

  int length() {
    return length;
  }

  /** One word in five may be left out, put in or replaced. */
  int mostEdits() {
    return Math.max(1, length / WORDS_FOR_AN_EDIT);
  }

  /** Whether the message has enough of the words at all, in whatever order. */
  boolean mayStandIn(Set<String> said) {
    int missing = 0;
    for (var word : words) {
      if (!said.contains(word) && ++missing > mostEdits()) {
        return false;
      }
    }
    return true;
  }

  int edits(List<String> said) {
    int[] before = new int[said.size() + 1];
    for (var token : tokens) {
      before = token.equals(TemplateTokens.GAP) ? filled(before) : worded(before, token, said);
    }
    return Arrays.stream(before).min().orElseThrow();
  }

  private static int[] filled(int[] before) {
    int[] after = new int[before.length];
    for (int end = 0; end < after.length; end++) {
      after[end] = before[end];
      for (int start = Math.max(0, end - WIDEST_SLOT); start < end; start++) {
        after[end] = Math.min(after[end], before[start]);
      }
    }
    return after;
  }

  private static int[] worded(int[] before, String word, List<String> said) {
    int[] after = new int[before.length];
    after[0] = before[0] + 1;
    for (int end = 1; end < after.length; end++) {
      int replaced = before[end - 1] + (said.get(end - 1).equals(word) ? 0 : 1);
      int leftOutOrPutIn = Math.min(before[end], after[end - 1]) + 1;
      after[end] = Math.min(replaced, leftOutOrPutIn);
    }
    return after;
  }
}

package io.saleslore.anonymizer.analyse;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a text into sentences, and leaves a price as {@code $1.50} whole. */
final class SentenceSplitter {
  private static final Pattern END = Pattern.compile("(?<=[.!?])\\s+|\\s*+[\\n;]\\s*+");

  private SentenceSplitter() {}

  static List<String> of(String text) {
    return Arrays.stream(END.split(text)).filter(each -> !each.isBlank()).toList();
  }
}

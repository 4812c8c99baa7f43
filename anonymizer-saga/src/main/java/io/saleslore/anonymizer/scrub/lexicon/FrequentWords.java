package io.saleslore.anonymizer.scrub.lexicon;

import io.saleslore.anonymizer.resource.TextResource;
import java.util.Arrays;
import java.util.stream.Stream;

/** The frequent words of one language as its file lists them. */
public final class FrequentWords {
  private FrequentWords() {}

  /**
   * Its words, in lower case.
   *
   * @param language one of {@link WordTiers#LANGUAGES}
   * @param tiers how many tiers, the most frequent first
   */
  public static Stream<String> of(String language, int tiers) {
    return TextResource.of(FrequentWords.class, "words/" + language + ".txt")
        .lines()
        .limit(tiers)
        .flatMap(line -> Arrays.stream(line.split(" ", -1)));
  }
}

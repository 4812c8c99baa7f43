package io.saleslore.command.customer.name;

import io.saleslore.command.whatsapp.text.PlainText;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares names as people, profiles and address books write them. */
public final class PersonName {
  /** Stands in the record of a customer who shows neither name nor number. */
  public static final String UNKNOWN = "WhatsApp customer";

  private static final int ENOUGH_IN_COMMON = 2;
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ACCENT = Pattern.compile("\\p{Mn}+");
  private static final Set<String> PARTICLES =
      Set.of(
          "al", "bin", "da", "das", "de", "del", "den", "der", "di", "do", "dos", "du", "el", "la",
          "le", "mr", "mrs", "ms", "dr", "herr", "frau", "the", "van", "von", "and", "und");

  private PersonName() {}

  /** Whether both are written alike, whatever the case and accents. */
  public static boolean isSame(@Nullable String name, @Nullable String other) {
    return name != null && other != null && plain(name).equals(plain(other));
  }

  /**
   * Whether both may name one person: one has all words of the other, which may be shortened, or
   * they have two words in common. Particles are no words, and one first name is not enough.
   */
  public static boolean mayBeSame(String name, String other) {
    var words = words(name);
    var others = words(other);
    return isSame(name, other)
        || words.stream().filter(others::contains).count() >= ENOUGH_IN_COMMON
        || abbreviates(words, others)
        || abbreviates(others, words);
  }

  private static boolean abbreviates(Set<String> shorter, Set<String> longer) {
    return !shorter.isEmpty()
        && shorter.stream()
            .allMatch(word -> longer.stream().anyMatch(each -> each.startsWith(word)));
  }

  private static Set<String> words(String name) {
    return Arrays.stream(NO_LETTER.split(plain(name)))
        .filter(word -> !word.isEmpty() && !PARTICLES.contains(word))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String plain(String name) {
    var letters = Normalizer.normalize(PlainText.folded(name), Normalizer.Form.NFKD);
    return ACCENT.matcher(letters).replaceAll("");
  }
}

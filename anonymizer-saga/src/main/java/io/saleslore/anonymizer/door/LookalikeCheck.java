package io.saleslore.anonymizer.door;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether the letters of a word are what they look like: of one script, in their usual form, and
 * without a mark put on top of a Latin one (Unicode Technical Standard 39).
 */
final class LookalikeCheck {
  private static final Set<UnicodeScript> ALIKE =
      Set.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK);

  private LookalikeCheck() {}

  static @Nullable RefusalReason oddity(String word) {
    var composed = Normalizer.normalize(word, Normalizer.Form.NFC);
    var scripts = scripts(composed);
    boolean isMixed = scripts.size() > 1 && !Collections.disjoint(scripts, ALIKE);
    boolean isOther = !composed.equals(Normalizer.normalize(word, Normalizer.Form.NFKC));
    boolean isMarked = scripts.contains(UnicodeScript.LATIN) && hasMark(composed);
    return isMixed || isOther || isMarked ? RefusalReason.LOOKALIKE : null;
  }

  private static Set<UnicodeScript> scripts(String word) {
    return word.codePoints()
        .filter(Character::isLetter)
        .mapToObj(UnicodeScript::of)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean hasMark(String word) {
    return word.codePoints().map(Character::getType).anyMatch(t -> t == Character.NON_SPACING_MARK);
  }
}

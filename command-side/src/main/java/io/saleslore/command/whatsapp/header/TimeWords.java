package io.saleslore.command.whatsapp.header;

import io.saleslore.command.whatsapp.text.PlainText;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that stand beside a time in some languages and do not say which half of the day it is. */
final class TimeWords {
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{M}]+");
  private static final Set<String> KNOWN =
      Set.of(
          "à", "a", "as", "às", "la", "las", "a las", "le", "les", "h", "hs", "hrs", "hod", "klo",
          "kl", "kell", "kello", "um", "uhr", "ur", "ura", "om", "alle", "alla", "ore", "ora",
          "orë", "at", "ob", "o", "u", "ve", "v", "godz", "г", "год", "в", "о", "у", "ч", "час",
          "saat", "saati", "pukul", "jam", "pada", "lúc", "στις", "am um", "den", "the", "г в",
          "р о", "р", "г у", "dne", "dnia", "de", "del", "du", "e", "i", "el", "nang", "saa",
          "ساعت", "الساعة", "بتاريخ", "בשעה", "ב", "时", "時", "点", "點", "시", "बजे", "को", "เวลา",
          "น", "นาฬิกา", "พ ศ", "هـ", "ه", "ه ش", "ه ق", "ah", "ap", "be");

  private TimeWords() {}

  /** The words as far as they are letters; empty if they are known, or none. */
  static String unknown(String beside) {
    if (beside.chars().noneMatch(Character::isLetter)) {
      return "";
    }
    var letters = PlainText.folded(OTHERS.matcher(beside).replaceAll(" ")).strip();
    return KNOWN.contains(letters) ? "" : letters;
  }
}

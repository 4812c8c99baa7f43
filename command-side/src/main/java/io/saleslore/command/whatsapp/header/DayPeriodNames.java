package io.saleslore.command.whatsapp.header;

import io.saleslore.command.whatsapp.text.InvisibleMarks;
import io.saleslore.command.whatsapp.text.PlainText;
import java.text.DateFormatSymbols;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the languages of the world write the half of the day behind or before a time. */
final class DayPeriodNames {
  private static final int LONGEST = 24;
  private static final Map<String, DayPeriod> SEEN_IN_EXPORTS = new HashMap<>();

  static {
    put(
        DayPeriod.MORNING,
        "am 上午 午前 凌晨 清晨 早上 午夜 오전 ص صباحا صباحًا πμ дп vm de fm ap öö sa ق.ظ לפנה״צ",
        "inthemorning पूर्वाह्न मपू முற்பகல் ఉదయం পূর্বাহ্ণ ಪೂರ್ವಾಹ್ನ ก่อนเที่ยง قبلدوپہر ព្រឹក"
            + " صبح");
    put(
        DayPeriod.AFTERNOON,
        "pm 下午 午後 晚上 오후 م مساء مساءً μμ пп nm du em ip ös ch ب.ظ אחה״צ md",
        "अपराह्न मउ பிற்பகல் సాయంత్రం অপরাহ্ণ ಅಪರಾಹ್ನ หลังเที่ยง بعددوپہر រសៀល ល្ងាច شام",
        "intheafternoon intheevening atnight");
  }

  private DayPeriodNames() {}

  private static void put(DayPeriod period, String... lines) {
    for (var name : String.join(" ", lines).split(" ")) {
      SEEN_IN_EXPORTS.put(key(name), period);
    }
  }

  /** The part of the day that the word names, null where it names none. */
  static @Nullable DayPeriod find(String word) {
    var key = key(word);
    if (key.isEmpty() || key.length() > LONGEST) {
      return null;
    }
    var known = SEEN_IN_EXPORTS.get(key);
    return known != null ? known : Cldr.NAMES.get(key);
  }

  private static String key(String word) {
    var key = new StringBuilder();
    for (char c : word.toCharArray()) {
      if (!PlainText.isSpace(c) && !InvisibleMarks.isInvisible(c) && c != '.') {
        key.append(c);
      }
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }

  /** The rest of the languages that the JDK knows, gathered when first needed. */
  private static final class Cldr {
    static final Map<String, DayPeriod> NAMES = names();

    private static Map<String, DayPeriod> names() {
      var names = new HashMap<String, DayPeriod>();
      var languages = Locale.getISOLanguages();
      for (var language : languages) {
        addParts(names, DateTimeFormatter.ofPattern("B", Locale.of(language)));
      }
      for (var language : languages) {
        var halves = DateFormatSymbols.getInstance(Locale.of(language)).getAmPmStrings();
        names.put(key(halves[0]), DayPeriod.MORNING);
        names.put(key(halves[1]), DayPeriod.AFTERNOON);
      }
      names.keySet().removeIf(name -> name.length() < 2);
      names.values().removeIf(DayPeriod::isVague);
      return names;
    }

    private static void addParts(Map<String, DayPeriod> names, DateTimeFormatter parts) {
      for (int hour = 0; hour < 24; hour++) {
        var name = parts.format(LocalTime.of(hour, 0));
        names.merge(key(name), DayPeriod.ofHour(hour), DayPeriod::or);
      }
    }
  }
}

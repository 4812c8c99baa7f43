package io.saleslore.command.whatsapp;

import java.text.DateFormatSymbols;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Half of the day, or a smaller part such as evening or night, as the languages of the world write
 * it behind or before a time.
 *
 * @param hours those it is said of, one bit each
 */
record DayPeriod(int hours) {
  private static final int HALF = 12;
  private static final int DAY = 24;
  private static final DayPeriod MORNING = new DayPeriod(0xFFF);
  private static final DayPeriod AFTERNOON = new DayPeriod(0xFFF << HALF);

  private static final Map<String, DayPeriod> SEEN_IN_EXPORTS = new HashMap<>();

  static {
    put(MORNING, "am", "上午", "午前", "凌晨", "清晨", "早上", "午夜", "오전", "ص", "صباحا", "صباحًا");
    put(AFTERNOON, "pm", "下午", "午後", "晚上", "오후", "م", "مساء", "مساءً");
    put(MORNING, "πμ", "дп", "vm", "de", "fm", "ap", "öö", "sa", "ق.ظ", "לפנה״צ", "inthemorning");
    put(AFTERNOON, "μμ", "пп", "nm", "du", "em", "ip", "ös", "ch", "ب.ظ", "אחה״צ", "md");
    put(
        MORNING,
        "पूर्वाह्न",
        "मपू",
        "முற்பகல்",
        "ఉదయం",
        "পূর্বাহ্ণ",
        "ಪೂರ್ವಾಹ್ನ",
        "ก่อนเที่ยง",
        "قبلدوپہر");
    put(
        AFTERNOON,
        "अपराह्न",
        "मउ",
        "பிற்பகல்",
        "సాయంత్రం",
        "অপরাহ্ণ",
        "ಅಪರಾಹ್ನ",
        "หลังเที่ยง",
        "بعددوپہر");
    put(MORNING, "ព្រឹក", "صبح");
    put(AFTERNOON, "រសៀល", "ល្ងាច", "شام");
    put(AFTERNOON, "intheafternoon", "intheevening", "atnight");
  }

  /** The rest of the languages that the JDK knows, gathered when first needed. */
  private static final class Cldr {
    static final Map<String, DayPeriod> NAMES = names();

    private static Map<String, DayPeriod> names() {
      var names = new HashMap<String, DayPeriod>();
      for (var language : Locale.getISOLanguages()) {
        var parts = DateTimeFormatter.ofPattern("B", Locale.of(language));
        for (int hour = 0; hour < DAY; hour++) {
          add(names, parts.format(LocalTime.of(hour, 0)), new DayPeriod(1 << hour));
        }
      }
      for (var language : Locale.getISOLanguages()) {
        var halves = DateFormatSymbols.getInstance(Locale.of(language)).getAmPmStrings();
        names.put(key(halves[0]), MORNING);
        names.put(key(halves[1]), AFTERNOON);
      }
      names.keySet().removeIf(name -> name.length() < 2);
      names.values().removeIf(DayPeriod::isVague);
      return names;
    }

    private static void add(Map<String, DayPeriod> names, String name, DayPeriod part) {
      names.merge(key(name), part, (a, b) -> new DayPeriod(a.hours | b.hours));
    }
  }

  private static void put(DayPeriod period, String... names) {
    for (var name : names) {
      SEEN_IN_EXPORTS.put(key(name), period);
    }
  }

  static @Nullable DayPeriod of(String word) {
    var key = key(word);
    if (key.isEmpty() || key.length() > 24) {
      return null;
    }
    var known = SEEN_IN_EXPORTS.get(key);
    return known != null ? known : Cldr.NAMES.get(key);
  }

  private static String key(String word) {
    var key = new StringBuilder();
    for (char c : word.toCharArray()) {
      if (!Marks.space(c) && !Marks.unseen(c) && c != '.') {
        key.append(c);
      }
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }

  /** Whether it is said of some hour in both halves, as a night of ten hours is not. */
  private boolean isVague() {
    return (hours & hours >> HALF & 0xFFF) != 0;
  }

  /** The hour from 0 to 23; one above 12 was one already. */
  int hour(int shown) {
    if (shown > HALF) {
      return shown;
    }
    int early = shown % HALF;
    return distance(early) <= distance(early + HALF) ? early : early + HALF;
  }

  /** People say morning and noon a little before and after. */
  private int distance(int hour) {
    int away = 0;
    while (away < HALF && !holds(hour + away) && !holds(hour - away)) {
      away++;
    }
    return away;
  }

  private boolean holds(int hour) {
    return (hours >> Math.floorMod(hour, DAY) & 1) == 1;
  }
}

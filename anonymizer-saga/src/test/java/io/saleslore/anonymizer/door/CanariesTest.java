package io.saleslore.anonymizer.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.catalogue.TemplateText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Seeded pieces of personal data of many kinds, tried at the door inside harmless templates. */
class CanariesTest {
  private static final int OF_EACH = 60;
  private static final String[] FRAMES = {
    "Shall we ask %s what the old machines cost every week?",
    "You can reach our team at %s whenever you want to talk about the price",
    "%s told us that the whole offer has paid for itself within a few months",
    "Just as with %s, we can lower what all of this costs you today"
  };
  private static final List<String> GIVEN =
      List.of(
          "John",
          "Priya",
          "Budi",
          "Siti",
          "Thiago",
          "Conceição",
          "Olumide",
          "Nguyễn",
          "Fatima",
          "Wei",
          "Jesús",
          "Aarav",
          "Chidi",
          "Ayşe",
          "Björn",
          "Zsófia",
          "Siobhán",
          "Tunku");
  private static final List<String> SURNAMES =
      List.of(
          "Miller",
          "Sharma",
          "Wijaya",
          "Okonkwo",
          "Fernández",
          "Yamamoto",
          "O'Brien",
          "Schmidt",
          "Kowalski",
          "Papadopoulos",
          "Tan-Lim",
          "Mbeki",
          "Silva",
          "Haddad");
  private static final List<String> OTHER_SCRIPTS =
      List.of("राहुल शर्मा", "محمد علي", "דוד כהן", "রহিম", "Иван Петров", "王小明", "김민준", "สมชาย");
  private static final List<String> COMPANIES =
      List.of(
          "zenbrew",
          "Kopi Kenangan",
          "Tecnova",
          "Zylotech",
          "Bumi Karya",
          "Ferretería Ruiz",
          "Quantrix",
          "Brewzilla",
          "Dagdusheth",
          "ABC Corp",
          "Nordwind");

  private static final Map<String, Function<Random, String>> KINDS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("given name", random -> any(GIVEN, random)),
              Map.entry("full name", random -> any(GIVEN, random) + " " + any(SURNAMES, random)),
              Map.entry(
                  "name in lower case", random -> any(GIVEN, random).toLowerCase(Locale.ROOT)),
              Map.entry("surname", random -> any(SURNAMES, random)),
              Map.entry("other script", random -> any(OTHER_SCRIPTS, random)),
              Map.entry("company", random -> any(COMPANIES, random)),
              Map.entry("phone", CanariesTest::phone),
              Map.entry("phone before a comma", random -> phone(random) + ", they"),
              Map.entry("phone in other digits", random -> moved(phone(random), 0x0966)),
              Map.entry("phone in full width", random -> moved(phone(random), 0xFF10)),
              Map.entry("phone in superscript", random -> "²³⁴" + (char) ('⁵' + random.nextInt(4))),
              Map.entry("phone in words", CanariesTest::spoken),
              Map.entry("phone in words with commas", random -> spoken(random).replace(" ", ", ")),
              Map.entry("phone with hidden characters", random -> hidden(phone(random))),
              Map.entry("mail", random -> mail(random, "@", ".")),
              Map.entry("mail with brackets", random -> mail(random, " [at] ", " [dot] ")),
              Map.entry("mail in words", random -> mail(random, " at ", " dot ")),
              Map.entry("link", random -> "www." + any(COMPANIES, random) + ".com"),
              Map.entry("handle", random -> "@" + any(GIVEN, random)),
              Map.entry("name with hidden characters", random -> hidden(any(GIVEN, random))),
              Map.entry(
                  "name with letters that look alike",
                  random -> any(List.of("Jоhn", "Ｍiller", "𝗝𝗼𝗵𝗻", "Ѕmith", "ѕһеll"), random)),
              Map.entry("name in single letters", random -> spaced(any(GIVEN, random))),
              Map.entry(
                  "word that names a firm",
                  random -> any(List.of("Apple", "Shell", "shell", "Target"), random)),
              Map.entry(
                  "word that names somebody",
                  random -> any(List.of("Grace", "grace", "Frank", "frank", "Carol"), random)),
              Map.entry("id", random -> "GSTIN 27AAPFU" + number(random, 4) + "F1ZV"),
              Map.entry("amount", random -> "$" + number(random, 4)),
              Map.entry("date", random -> "the " + (1 + random.nextInt(28)) + "th of March"),
              Map.entry("file name", random -> any(SURNAMES, random) + "_quote.pdf"),
              Map.entry(
                  "descriptor",
                  random ->
                      "the only " + any(List.of("Toyota", "Honda"), random) + " dealer in Ipoh")));

  static Stream<String> kinds() {
    return KINDS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void none_of_this_kind_comes_through(String kind) {
    var door = new TemplateDoor(List.of());
    var random = new Random(kind.hashCode());
    var through = new ArrayList<String>();
    for (int i = 0; i < OF_EACH; i++) {
      var canary = KINDS.getOrDefault(kind, _ -> "").apply(random);
      var text = new TemplateText(FRAMES[i % FRAMES.length].formatted(canary));
      if (door.refusals(text, Set.of()).isEmpty()) {
        through.add(canary);
      }
    }
    assertThat(through).isEmpty();
  }

  private static String any(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  private static String phone(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> "+65 9" + number(random, 3) + " " + number(random, 4);
      case 1 -> "020 7" + number(random, 3) + " " + number(random, 4);
      case 2 -> "(11) 9" + number(random, 4) + "-" + number(random, 4);
      default -> "0812" + number(random, 8);
    };
  }

  private static String number(Random random, int digits) {
    return "%0".concat(digits + "d").formatted(random.nextInt((int) Math.pow(10, digits)));
  }

  private static String moved(String digits, int zero) {
    var moved = new StringBuilder();
    digits.chars().forEach(c -> moved.appendCodePoint(c >= '0' && c <= '9' ? zero + c - '0' : c));
    return moved.toString();
  }

  private static String spoken(Random random) {
    var words = List.of("zero", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    var said = new ArrayList<String>();
    for (int i = 0; i < 7; i++) {
      said.add(any(words, random));
    }
    return String.join(" ", said);
  }

  private static String hidden(String text) {
    return text.charAt(0) + "\u200B" + text.substring(1);
  }

  private static String spaced(String text) {
    return String.join(" ", text.toLowerCase(Locale.ROOT).split(""));
  }

  private static String mail(Random random, String at, String dot) {
    return any(GIVEN, random).toLowerCase(Locale.ROOT)
        + at
        + any(COMPANIES, random).replace(" ", "").toLowerCase(Locale.ROOT)
        + dot
        + "com";
  }
}

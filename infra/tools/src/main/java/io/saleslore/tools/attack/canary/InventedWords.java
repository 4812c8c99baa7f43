package io.saleslore.tools.attack.canary;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/** Makes up words from syllables of many languages and scripts; the same seed makes the same. */
final class InventedWords {
  private static final List<List<String>> LATIN =
      List.of(
          List.of("ka", "zu", "mi", "shi", "to", "ryo", "hana", "ken"),
          List.of("wo", "chukwu", "ola", "ade", "nke", "bisi", "tunde", "ife"),
          List.of("ramak", "sub", "vij", "aya", "lak", "shmi", "nar", "prad"),
          List.of("wie", "czor", "szy", "mań", "ska", "grze", "bor", "ław"),
          List.of("nguy", "thi", "phuo", "quy", "tran", "minh", "hoa", "duc"),
          List.of("gar", "roz", "mu", "ñez", "fer", "xim", "vel", "oro"),
          List.of("al", "khal", "sa", "yous", "fa", "riq", "noor", "zay"),
          List.of("schw", "etz", "hoff", "ing", "ür", "bach", "wen", "kle"),
          List.of("mac", "thorn", "wick", "bury", "el", "ford", "hax", "ley"));
  private static final List<List<String>> ALPHABETS =
      Stream.of(
              "абвгдежзиклмнопрстуф",
              "ابتثجحخدذرزسشصضطظعغ",
              "אבגדהוזחטיכלמנסעפצ",
              "कखगघचछजझटठडढणतथदधन",
              "কখগঘচছজঝটঠডঢণতথদধন",
              "กขคงจฉชซญดตถทธนบปผ",
              "가나다라마바사아자차카타파하고노도",
              "王李张刘陈杨黄赵吴周徐孙马朱胡郭何")
          .map(letters -> List.of(letters.split("")))
          .toList();

  private final Random random;

  InventedWords(long seed) {
    random = new Random(seed);
  }

  String lower() {
    return made(LATIN, 7);
  }

  /** Of the letters a to z alone. */
  String plain() {
    return lower().replaceAll("[^a-z]", "");
  }

  String word() {
    var word = lower();
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  String name() {
    return word() + " " + word();
  }

  String foreignName() {
    return made(ALPHABETS, 5);
  }

  /** Of the parts of one language, at least so long. */
  private String made(List<List<String>> languages, int length) {
    var parts = languages.get(random.nextInt(languages.size()));
    var made = new StringBuilder();
    while (made.length() < length) {
      made.append(parts.get(random.nextInt(parts.size())));
    }
    return made.toString();
  }

  /** The first is 2 to 9, as in a phone number. */
  String digits(int length) {
    var digits = new StringBuilder().append(2 + random.nextInt(8));
    while (digits.length() < length) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }
}

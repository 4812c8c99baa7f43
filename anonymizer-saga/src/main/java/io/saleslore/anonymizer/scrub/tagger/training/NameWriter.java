package io.saleslore.anonymizer.scrub.tagger.training;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes up people, companies, numbers and places for the slots of sentences. */
record NameWriter(NameCorpus corpus, Random random) {
  String fill(String slot, String language) {
    return switch (slot) {
      case "P" -> person(language);
      case "F" -> given(culture(language));
      case "S" -> random.nextInt(3) == 0 ? person(language) : surname(culture(language));
      case "O" -> company(language);
      case "C" -> any(corpus.list(language + " cities", "cities"));
      default -> nameless(slot, language);
    };
  }

  private String nameless(String slot, String language) {
    return switch (slot) {
      case "things" ->
          any(corpus.list(language + " things", "things")).replace("{things}", "items");
      case "colour" -> any(corpus.list("colour", ""));
      case "n" -> Integer.toString(1 + random.nextInt(random.nextBoolean() ? 20 : 900));
      case "ph" -> "<PHONE>";
      case "id" -> random.nextBoolean() ? "<ID>" : digits("4482", "no 88123", "7712");
      case "em" -> "<EMAIL>";
      case "ad" -> "<ADDRESS>";
      default -> throw new IllegalArgumentException("no slot " + slot);
    };
  }

  private String person(String language) {
    String culture = culture(language);
    int kind = random.nextInt(100);
    if (kind < 48) {
      return given(culture);
    }
    String full = given(culture) + " " + surname(culture);
    return switch (kind % 13) {
      case 0 -> given(culture).charAt(0) + " " + surname(culture);
      case 1 -> given(culture) + " " + full;
      case 2 -> given(culture).charAt(0) + ". " + surname(culture);
      case 3 -> given(culture) + " " + surname(culture).charAt(0);
      case 4 -> surname(culture) + " " + given(culture);
      default -> full;
    };
  }

  private String culture(String language) {
    return any(corpus.list(language + " people", "en people"));
  }

  private String given(String culture) {
    return any(corpus.list(culture + " given", "en given"));
  }

  private String surname(String culture) {
    List<String> all = corpus.list(culture + " surnames", "en surnames");
    return all.isEmpty() || all.getFirst().isEmpty() ? given(culture) : any(all);
  }

  private String company(String language) {
    if (corpus.lines(language + " firms").isEmpty() || language.equals("en")) {
      return english();
    }
    if (random.nextInt(8) == 0) {
      return english();
    }
    String pattern = any(corpus.list(language + " firms", ""));
    while (pattern.contains("{")) {
      pattern = filled(pattern, language);
    }
    return pattern;
  }

  private String filled(String pattern, String language) {
    return pattern
        .replaceFirst("\\{W}", word(language))
        .replaceFirst("\\{w}", lower(word(language)))
        .replaceFirst("\\{S}", surname(culture(language)));
  }

  private String english() {
    String name = stem();
    return switch (random.nextInt(100) / 10) {
      case 0, 1, 2, 3 -> name + " " + trade();
      case 4 -> name + " " + form();
      case 5 -> name + " " + trade() + " " + form();
      case 6 -> name + (random.nextInt(3) == 0 ? " and " : " & ") + stem();
      default -> name;
    };
  }

  private String trade() {
    return any(corpus.list("en firms", ""));
  }

  private String form() {
    return any(corpus.list("en forms", ""));
  }

  private String stem() {
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> made();
      case 3 -> surname(culture("en"));
      case 4 -> given(culture("en"));
      case 5, 6 -> title(word("en")) + " " + title(word("en"));
      case 7 -> title(word("en")) + word("en");
      default -> title(word("en"));
    };
  }

  private String made() {
    var parts = corpus.list("en parts", "");
    String made = any(parts) + any(parts) + (random.nextInt(3) == 0 ? any(parts) : "");
    return title(made);
  }

  private String word(String language) {
    return any(corpus.list(language + " words", "en words"));
  }

  private String digits(String... forms) {
    var out = new StringBuilder();
    for (char each : forms[random.nextInt(forms.length)].toCharArray()) {
      out.append(Character.isDigit(each) ? (char) ('0' + random.nextInt(10)) : each);
    }
    return out.toString();
  }

  private static String title(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private String any(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}

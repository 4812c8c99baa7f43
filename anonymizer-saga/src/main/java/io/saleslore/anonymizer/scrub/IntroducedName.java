package io.saleslore.anonymizer.scrub;

import java.util.Set;

/** Names after an introduction, a greeting or a title. */
final class IntroducedName implements Recognizer {
  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "ms", "dr", "prof", "professor", "madam", "mister");
  private static final Set<String> GREETINGS =
      Set.of("hi", "hello", "hey", "dear", "hiya", "thanks", "regards", "cheers", "called", "contact");

  @Override
  public void find(Message message, Spans found) {
    for (int i = 0; i + 1 < message.size(); i++) {
      int first = i + 1;
      boolean named = isNamed(message, i) ? isTold(message, first) : isMet(message, i);
      if (named) {
        found.add(message, first, Names.last(message, first), SpanType.PERSON);
      }
    }
  }

  private static boolean isNamed(Message message, int at) {
    String word = message.lower(at);
    return TITLES.contains(word)
        || (word.equals("is") && message.lower(at - 1).equals("name"))
        || (word.equals("s") && message.lower(at - 1).equals("name"))
        || (word.equals("name") && !message.lower(at - 1).equals("company"));
  }

  private static boolean isTold(Message message, int at) {
    Word word = message.word(at);
    return Names.possible(message, at)
        || (word.isLetters() && word.hasCapital() && message.follows(at));
  }

  private static boolean isMet(Message message, int at) {
    return introduces(message, at) && Names.possible(message, at + 1);
  }

  private static boolean introduces(Message message, int at) {
    String word = message.lower(at);
    return switch (word) {
      case "i'm", "im", "i’m" -> true;
      case "am" -> message.lower(at - 1).equals("i");
      case "is" -> message.lower(at - 1).equals("this");
      case "me" -> message.lower(at - 1).equals("call");
      default -> GREETINGS.contains(word);
    };
  }
}

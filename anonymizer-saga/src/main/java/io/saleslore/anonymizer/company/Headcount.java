package io.saleslore.anonymizer.company;

import io.saleslore.kernel.situation.Utterance;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Speaker;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells from a customer's words how many people work in the company. */
record Headcount(HeadcountPhrase phrases) {
  private static final int MICRO = 2;
  private static final int SMALL = 10;
  private static final int MEDIUM = 50;
  private static final int LARGE = 250;

  /** By the highest number that the customer says; unknown where none is said. */
  BusinessSize size(List<Utterance> conversation) {
    int highest = 0;
    boolean isAlone = false;
    boolean isAsked = false;
    for (Utterance said : conversation) {
      var text = said.text().toLowerCase(Locale.ROOT);
      if (said.speaker() == Speaker.MARKETER) {
        isAsked = phrases.asked().matcher(text).find();
      } else {
        highest = Math.max(highest, people(text, isAsked));
        isAlone |= phrases.alone().matcher(text).find();
        isAsked = false;
      }
    }
    if (highest == 0) {
      return isAlone ? BusinessSize.SOLO : BusinessSize.UNKNOWN;
    }
    return band(highest);
  }

  private int people(String text, boolean isAsked) {
    int counted =
        phrases.counted().matcher(text).results().mapToInt(each -> value(each.group(1))).sum();
    int stated = counted > 0 ? counted : stated(text);
    return stated > 0 || !isAsked ? stated : first(phrases.number().matcher(text));
  }

  private int stated(String text) {
    var matcher = phrases.stated().matcher(text);
    return matcher.find()
        ? IntStream.rangeClosed(1, matcher.groupCount())
            .mapToObj(matcher::group)
            .flatMap(Stream::ofNullable)
            .mapToInt(this::value)
            .findFirst()
            .orElse(0)
        : 0;
  }

  private int first(Matcher number) {
    return number.find() ? value(number.group(1)) : 0;
  }

  private int value(String number) {
    return phrases.value(number);
  }

  private static BusinessSize band(int people) {
    if (people < MICRO) {
      return BusinessSize.SOLO;
    }
    if (people < SMALL) {
      return BusinessSize.MICRO;
    }
    if (people < MEDIUM) {
      return BusinessSize.SMALL;
    }
    return people < LARGE ? BusinessSize.MEDIUM : BusinessSize.LARGE;
  }
}

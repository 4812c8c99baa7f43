package io.saleslore.anonymizer.scrub;

import io.saleslore.anonymizer.scrub.contact.DictatedEmail;
import io.saleslore.anonymizer.scrub.contact.EmailAddress;
import io.saleslore.anonymizer.scrub.contact.PhoneNumber;
import io.saleslore.anonymizer.scrub.contact.SocialHandle;
import io.saleslore.anonymizer.scrub.contact.WebAddress;
import io.saleslore.anonymizer.scrub.name.BareName;
import io.saleslore.anonymizer.scrub.name.CapitalisedName;
import io.saleslore.anonymizer.scrub.name.IntroducedCompany;
import io.saleslore.anonymizer.scrub.name.IntroducedName;
import io.saleslore.anonymizer.scrub.name.KnownNames;
import io.saleslore.anonymizer.scrub.name.ListedCompany;
import io.saleslore.anonymizer.scrub.name.ListedName;
import io.saleslore.anonymizer.scrub.name.SuffixedCompany;
import io.saleslore.anonymizer.scrub.name.UnknownWord;
import io.saleslore.anonymizer.scrub.number.BankAccount;
import io.saleslore.anonymizer.scrub.number.CalendarDay;
import io.saleslore.anonymizer.scrub.number.IdentityNumber;
import io.saleslore.anonymizer.scrub.number.PaymentCard;
import io.saleslore.anonymizer.scrub.place.ListedPlace;
import io.saleslore.anonymizer.scrub.place.PostalCode;
import io.saleslore.anonymizer.scrub.place.StreetAddress;
import io.saleslore.anonymizer.scrub.span.FoundSpans;
import io.saleslore.anonymizer.scrub.span.Recognizer;
import io.saleslore.anonymizer.scrub.span.Span;
import io.saleslore.anonymizer.scrub.span.TokenizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Replaces personal data by placeholders as {@code <PHONE>}; what is scrubbed stays as it is when
 * scrubbed again.
 */
public final class Scrubber {
  private static final List<Recognizer> RECOGNIZERS =
      List.of(
          new EmailAddress(),
          new DictatedEmail(),
          new WebAddress(),
          new SocialHandle(),
          new BankAccount(),
          new PaymentCard(),
          new PhoneNumber(),
          new CalendarDay(),
          new StreetAddress(),
          new PostalCode(),
          new IdentityNumber(),
          new SuffixedCompany(),
          new IntroducedCompany(),
          new ListedCompany(),
          new ListedPlace(),
          new IntroducedName(),
          new ListedName(),
          new CapitalisedName(),
          new BareName(),
          new UnknownWord());

  private Scrubber() {}

  /** Scrubs a text about whose people nothing is known. */
  public static Scrubbed scrub(String text) {
    return scrubbed(text, RECOGNIZERS);
  }

  /**
   * Scrubs a text; the names, and the parts of them that are no ordinary words, are hidden in any
   * case.
   */
  public static Scrubbed scrub(String text, List<String> knownNames) {
    return scrubbed(text, recognizers(knownNames));
  }

  /** Scrubs texts that all are about the same people, whose names are prepared only once. */
  public static UnaryOperator<String> knowing(List<String> names) {
    var recognizers = recognizers(names);
    return text -> scrubbed(text, recognizers).text();
  }

  private static List<Recognizer> recognizers(List<String> knownNames) {
    return knownNames.isEmpty()
        ? RECOGNIZERS
        : Stream.concat(Stream.of(new KnownNames(knownNames)), RECOGNIZERS.stream()).toList();
  }

  private static Scrubbed scrubbed(String text, List<Recognizer> recognizers) {
    List<Span> spans = List.of();
    String result = text;
    while (true) {
      List<Span> more = find(result, recognizers);
      if (more.isEmpty()) {
        return new Scrubbed(result, spans);
      }
      spans = merged(spans, more);
      result = Scrubbed.without(text, spans);
    }
  }

  private static List<Span> find(String text, List<Recognizer> recognizers) {
    var message = new TokenizedText(text);
    var found = new FoundSpans();
    for (var each : recognizers) {
      each.find(message, found);
    }
    return found.settled(message);
  }

  private static List<Span> merged(List<Span> spans, List<Span> more) {
    var merged = new ArrayList<>(spans);
    more.forEach(each -> merged.add(inOriginal(each, spans)));
    merged.sort(Comparator.comparingInt(Span::start));
    return merged;
  }

  private static Span inOriginal(Span later, List<Span> spans) {
    int shift = 0;
    for (Span span : spans) {
      if (span.start() + shift >= later.end()) {
        break;
      }
      shift += span.type().placeholder().length() - (span.end() - span.start());
    }
    return new Span(later.start() - shift, later.end() - shift, later.type());
  }
}

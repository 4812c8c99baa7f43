package io.saleslore.anonymizer.scrub;

import io.saleslore.anonymizer.scrub.contact.DictatedEmail;
import io.saleslore.anonymizer.scrub.contact.EmailAddress;
import io.saleslore.anonymizer.scrub.contact.ObfuscatedEmail;
import io.saleslore.anonymizer.scrub.contact.PhoneNumber;
import io.saleslore.anonymizer.scrub.contact.SocialHandle;
import io.saleslore.anonymizer.scrub.contact.SpokenNumber;
import io.saleslore.anonymizer.scrub.contact.WebAddress;
import io.saleslore.anonymizer.scrub.name.BareName;
import io.saleslore.anonymizer.scrub.name.HanName;
import io.saleslore.anonymizer.scrub.name.IntroducedCompany;
import io.saleslore.anonymizer.scrub.name.IntroducedName;
import io.saleslore.anonymizer.scrub.name.KnownNames;
import io.saleslore.anonymizer.scrub.name.ListedCompany;
import io.saleslore.anonymizer.scrub.name.SuffixedCompany;
import io.saleslore.anonymizer.scrub.name.UnknownWord;
import io.saleslore.anonymizer.scrub.number.BankAccount;
import io.saleslore.anonymizer.scrub.number.CalendarDay;
import io.saleslore.anonymizer.scrub.number.IdentityNumber;
import io.saleslore.anonymizer.scrub.number.NationalId;
import io.saleslore.anonymizer.scrub.number.PaymentCard;
import io.saleslore.anonymizer.scrub.number.PlainValue;
import io.saleslore.anonymizer.scrub.place.NamedStreet;
import io.saleslore.anonymizer.scrub.place.PostalCode;
import io.saleslore.anonymizer.scrub.place.StreetAddress;
import io.saleslore.anonymizer.scrub.span.FoundSpans;
import io.saleslore.anonymizer.scrub.span.Recognizer;
import io.saleslore.anonymizer.scrub.span.Span;
import io.saleslore.anonymizer.scrub.span.TokenizedText;
import io.saleslore.anonymizer.scrub.tagger.NameWeights;
import io.saleslore.anonymizer.scrub.tagger.TaggedName;
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
  private static final List<Recognizer> BEFORE_PHONES =
      List.of(
          new EmailAddress(),
          new ObfuscatedEmail(),
          new DictatedEmail(),
          new WebAddress(),
          new SocialHandle(),
          new BankAccount(),
          new PaymentCard(),
          new NationalId());
  private static final List<Recognizer> BEHIND_PHONES =
      List.of(
          new SpokenNumber(),
          new CalendarDay(),
          new StreetAddress(),
          new NamedStreet(),
          new PostalCode(),
          new IdentityNumber());
  private static final List<Recognizer> CONTACTS = contacts(new PhoneNumber());
  private static final List<Recognizer> NAMES =
      List.of(
          new SuffixedCompany(),
          new IntroducedCompany(),
          new ListedCompany(),
          new IntroducedName(),
          new BareName(),
          new UnknownWord(),
          new HanName(),
          new TaggedName(NameWeights.shipped()));

  private static final List<List<Recognizer>> STAGES = List.of(CONTACTS, NAMES);

  private Scrubber() {}

  private static List<Recognizer> contacts(PhoneNumber phones) {
    return Stream.of(BEFORE_PHONES, List.<Recognizer>of(phones), BEHIND_PHONES)
        .flatMap(List::stream)
        .toList();
  }

  /** Scrubs a text about whose people nothing is known. */
  public static Scrubbed scrub(String text) {
    return scrubbed(text, STAGES);
  }

  /**
   * Scrubs a text; the names, and the parts of them that are no ordinary words, are hidden in any
   * case.
   */
  public static Scrubbed scrub(String text, List<String> knownNames) {
    return scrubbed(text, stages(knownNames));
  }

  /** Scrubs texts that all are about the same people, whose names are prepared only once. */
  public static UnaryOperator<String> knowing(List<String> names) {
    var stages = stages(names);
    return text -> scrubbed(text, stages).text();
  }

  /**
   * As {@link #knowing}, with phone numbers of these regions and those with a country code.
   *
   * @param regions ISO 3166-1 alpha-2; none for all of them
   * @throws IllegalArgumentException for a region that has no phone numbers
   */
  public static StoryScrubber inRegions(List<String> regions) {
    if (regions.isEmpty()) {
      return Scrubber::knowing;
    }
    var contacts = contacts(new PhoneNumber(regions));
    return names -> {
      var stages = stages(contacts, names);
      return text -> scrubbed(text, stages).text();
    };
  }

  private static List<List<Recognizer>> stages(List<String> knownNames) {
    return knownNames.isEmpty() ? STAGES : stages(CONTACTS, knownNames);
  }

  private static List<List<Recognizer>> stages(List<Recognizer> contacts, List<String> names) {
    return List.of(
        Stream.concat(contacts.stream(), Stream.of(new KnownNames(names))).toList(), NAMES);
  }

  /**
   * Names are looked for when contacts and numbers are hidden; all again until nothing is found.
   */
  private static Scrubbed scrubbed(String text, List<List<Recognizer>> stages) {
    var result = new Scrubbed(text, List.of());
    int quiet = 0;
    for (int stage = 0; quiet < stages.size(); stage = (stage + 1) % stages.size()) {
      List<Span> more = find(result.text(), stages.get(stage));
      quiet = more.isEmpty() ? quiet + 1 : 0;
      if (!more.isEmpty()) {
        List<Span> spans = merged(result.spans(), more);
        result = new Scrubbed(Scrubbed.without(text, spans), spans);
      }
    }
    return result;
  }

  private static List<Span> find(String text, List<Recognizer> recognizers) {
    var message = new TokenizedText(text);
    var found = new FoundSpans();
    PlainValue.keep(message, found);
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

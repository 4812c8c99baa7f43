package io.saleslore.command.customer;

import io.saleslore.command.phone.PhoneNumbers;
import io.saleslore.kernel.http.CodeParameter;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which customers are wanted; it may hold words of theirs, so it does not show itself.
 *
 * @param words a part of the name, company, phone or e-mail, in small letters without accents;
 *     empty for any
 * @param industry only of this one
 * @param businessSize only of this one
 * @param numbers reads phone numbers, however they are written
 */
public record CustomerFilter(
    String words,
    @Nullable Industry industry,
    @Nullable BusinessSize businessSize,
    PhoneNumbers numbers) {
  private static final Pattern ACCENT = Pattern.compile("\\p{Mn}+");
  private static final Pattern NO_DIGIT = Pattern.compile("\\D+");
  private static final Pattern ZEROS_BEFORE = Pattern.compile("^0+");
  private static final Pattern TRUNK_ZERO = Pattern.compile("\\(0\\)");
  private static final int FEWEST_DIGITS = 3;

  /**
   * Reads a filter from a request.
   *
   * @param search whatever its case and accents
   * @throws io.saleslore.kernel.http.Rejection.InvalidField if there is no such code
   */
  public static CustomerFilter parse(
      @Nullable String search,
      @Nullable String industry,
      @Nullable String businessSize,
      PhoneNumbers numbers) {
    return new CustomerFilter(
        search == null ? "" : plain(search.strip()),
        CodeParameter.parse(Industry.class, "industry", industry),
        CodeParameter.parse(BusinessSize.class, "businessSize", businessSize),
        numbers);
  }

  /** Whether every customer is wanted. */
  public boolean isOpen() {
    return words.isEmpty() && industry == null && businessSize == null;
  }

  /** Whether codes alone tell who is wanted, so that nothing has to be opened. */
  public boolean isCodesOnly() {
    return words.isEmpty();
  }

  /** Whether this one is: any record of theirs may say the words. */
  public boolean accepts(KnownPerson person) {
    var card = person.card();
    return accepts(card.industry(), card.businessSize())
        && person.records().stream().anyMatch(this::isFoundIn);
  }

  /** Whether somebody with this record alone may be, which is known before it is opened. */
  boolean accepts(SealedCustomer record) {
    return accepts(record.industry(), record.businessSize());
  }

  private boolean accepts(Industry theirs, BusinessSize size) {
    return (industry == null || industry == theirs)
        && (businessSize == null || businessSize == size);
  }

  private boolean isFoundIn(Customers.Card customer) {
    return words.isEmpty()
        || Stream.of(customer.name(), customer.company(), customer.email())
            .filter(Objects::nonNull)
            .anyMatch(each -> plain(each).contains(words))
        || isNumberIn(customer.phone());
  }

  /** The digits as typed, or as the number is called from elsewhere: both without zeros before. */
  private boolean isNumberIn(@Nullable String phone) {
    var wanted = digits(TRUNK_ZERO.matcher(words).replaceFirst(""));
    return phone != null
        && wanted.length() >= FEWEST_DIGITS
        && (digits(phone).contains(wanted)
            || numbers.canonical(phone).filter(same -> same.contains(wanted)).isPresent());
  }

  private static String digits(String text) {
    return ZEROS_BEFORE.matcher(NO_DIGIT.matcher(text).replaceAll("")).replaceFirst("");
  }

  private static String plain(String text) {
    var letters = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    return ACCENT.matcher(letters).replaceAll("");
  }

  @Override
  public String toString() {
    return "[private filter]";
  }
}

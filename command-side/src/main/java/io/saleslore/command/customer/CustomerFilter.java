package io.saleslore.command.customer;

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
 */
public record CustomerFilter(
    String words, @Nullable Industry industry, @Nullable BusinessSize businessSize) {
  private static final Pattern ACCENT = Pattern.compile("\\p{Mn}+");
  private static final Pattern NO_DIGIT = Pattern.compile("\\D+");
  private static final int FEWEST_DIGITS = 3;

  /**
   * Reads a filter from a request.
   *
   * @param search whatever its case and accents
   * @throws io.saleslore.kernel.http.Rejection.InvalidField if there is no such code
   */
  public static CustomerFilter parse(
      @Nullable String search, @Nullable String industry, @Nullable String businessSize) {
    return new CustomerFilter(
        search == null ? "" : plain(search.strip()),
        CodeParameter.parse(Industry.class, "industry", industry),
        CodeParameter.parse(BusinessSize.class, "businessSize", businessSize));
  }

  /** Whether every customer is wanted. */
  public boolean isOpen() {
    return words.isEmpty() && industry == null && businessSize == null;
  }

  /** Whether this one is. */
  public boolean accepts(Customers.Card customer) {
    return accepts(customer.industry(), customer.businessSize()) && isFoundIn(customer);
  }

  /** Whether somebody of these codes may be, which is known before their words are opened. */
  boolean accepts(Industry theirs, BusinessSize size) {
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

  private boolean isNumberIn(@Nullable String phone) {
    var digits = digits(words);
    return phone != null && digits.length() >= FEWEST_DIGITS && digits(phone).contains(digits);
  }

  private static String digits(String text) {
    return NO_DIGIT.matcher(text).replaceAll("");
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

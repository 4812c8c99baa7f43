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
 * @param search a part of the name, company, phone or e-mail, whatever its case and accents
 * @param industry only of this one
 * @param businessSize only of this one
 */
public record CustomerFilter(
    @Nullable String search, @Nullable Industry industry, @Nullable BusinessSize businessSize) {
  private static final Pattern ACCENT = Pattern.compile("\\p{Mn}+");
  private static final Pattern NO_DIGIT = Pattern.compile("\\D+");
  private static final int FEWEST_DIGITS = 3;

  /**
   * Reads a filter from a request.
   *
   * @throws io.saleslore.kernel.http.Rejection.InvalidField if there is no such code
   */
  public static CustomerFilter parse(
      @Nullable String search, @Nullable String industry, @Nullable String businessSize) {
    return new CustomerFilter(
        search,
        CodeParameter.parse(Industry.class, "industry", industry),
        CodeParameter.parse(BusinessSize.class, "businessSize", businessSize));
  }

  /** Whether every customer is wanted. */
  public boolean isOpen() {
    return words().isEmpty() && industry == null && businessSize == null;
  }

  /** Whether this one is. */
  public boolean accepts(Customers.Card customer) {
    return (industry == null || industry == customer.industry())
        && (businessSize == null || businessSize == customer.businessSize())
        && isFoundIn(customer);
  }

  private boolean isFoundIn(Customers.Card customer) {
    var words = words();
    return Stream.of(customer.name(), customer.company(), customer.email())
            .filter(Objects::nonNull)
            .anyMatch(each -> plain(each).contains(words))
        || isNumberIn(customer.phone());
  }

  private boolean isNumberIn(@Nullable String phone) {
    var digits = digits(words());
    return phone != null && digits.length() >= FEWEST_DIGITS && digits(phone).contains(digits);
  }

  private String words() {
    return search == null ? "" : plain(search.strip());
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

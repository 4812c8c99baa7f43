package io.saleslore.command.whatsapp.author;

import io.saleslore.command.customer.Customers;
import io.saleslore.command.phone.PhoneNumbers;
import io.saleslore.command.whatsapp.text.PlainText;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds out which of a chat's authors is the marketer. */
public final class MarketerChoice {
  private MarketerChoice() {}

  /**
   * The author that was named, else the one of the first of the marketer's names that one has, else
   * the one who is not the customer; empty where the customer alone writes.
   *
   * @param ownNames the name in the last chat that was imported, and the marketer's own; asked for
   *     where nobody was named
   * @throws UnknownMarketer if that does not tell
   */
  public static Optional<String> among(
      List<String> authors,
      @Nullable String named,
      Supplier<List<String>> ownNames,
      Customers.Card customer,
      PhoneNumbers numbers) {
    if (named != null && !named.isBlank()) {
      return Optional.of(only(authors, named::equals).orElseThrow(() -> unknown(authors)));
    }
    var own =
        ownNames.get().stream()
            .flatMap(name -> only(authors, author -> isSame(author, name)).stream())
            .findFirst();
    if (own.isPresent()) {
      return own;
    }
    var other =
        only(authors, author -> isCustomer(author, customer, numbers))
            .orElseThrow(() -> unknown(authors));
    return authors.stream().filter(author -> !author.equals(other)).findFirst();
  }

  private static UnknownMarketer unknown(List<String> authors) {
    return new UnknownMarketer(authors);
  }

  private static Optional<String> only(List<String> authors, Predicate<String> wanted) {
    var found = authors.stream().filter(wanted).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static boolean isCustomer(String author, Customers.Card customer, PhoneNumbers numbers) {
    return isSame(author, customer.name())
        || numbers.canonical(author).equals(numbers.canonical(customer.phone()))
            && numbers.canonical(author).isPresent();
  }

  private static boolean isSame(String author, String name) {
    return PlainText.folded(author).equals(PlainText.folded(name));
  }
}

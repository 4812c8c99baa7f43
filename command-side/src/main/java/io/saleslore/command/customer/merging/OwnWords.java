package io.saleslore.command.customer.merging;

import io.saleslore.command.customer.PersonMatcher;
import io.saleslore.command.customer.name.PersonName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a record's own words from those that its card took from records it was merged with. */
record OwnWords(PersonMatcher contacts) {
  /**
   * What the card says without what it took from the others.
   *
   * @param now what it says
   * @param own its history
   * @param others those of the records that are somebody else's now
   */
  CardWords of(CardWords now, CardHistory own, List<CardHistory> others) {
    var before = own.before();
    var name = own(now.name(), before.name(), words(others, CardWords::name), PersonName::isSame);
    return new CardWords(
        Objects.requireNonNull(name),
        own(now.company(), before.company(), words(others, CardWords::company), PersonName::isSame),
        own(now.phone(), before.phone(), numbers(others), this::isSamePhone),
        own(now.email(), before.email(), words(others, CardWords::email), this::isSameEmail));
  }

  private static @Nullable String own(
      @Nullable String now,
      @Nullable String before,
      Stream<String> others,
      BiPredicate<String, String> isSame) {
    return now == null
            || before != null && isSame.test(now, before)
            || others.noneMatch(each -> isSame.test(now, each))
        ? now
        : before;
  }

  private static Stream<String> words(
      List<CardHistory> others, Function<CardWords, @Nullable String> field) {
    return others.stream()
        .flatMap(each -> Optional.ofNullable(field.apply(each.before())).stream());
  }

  private static Stream<String> numbers(List<CardHistory> others) {
    return Stream.concat(
        words(others, CardWords::phone),
        others.stream().flatMap(each -> each.toldSince().stream()));
  }

  private boolean isSamePhone(String number, String other) {
    return contacts.phone(number).equals(contacts.phone(other));
  }

  private boolean isSameEmail(String address, String other) {
    return contacts.email(address).equals(contacts.email(other));
  }
}

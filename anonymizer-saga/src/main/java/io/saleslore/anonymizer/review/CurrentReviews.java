package io.saleslore.anonymizer.review;

import io.saleslore.anonymizer.review.ReviewRefused.NoSuchTemplate;
import io.saleslore.anonymizer.template.TemplateMatcher;
import io.saleslore.kernel.catalogue.Template;
import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.review.ReviewEvent;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** All reviews as of one event; never changes. */
final class CurrentReviews {
  static final CurrentReviews NONE = new CurrentReviews(-1, new TreeMap<>(), new TreeMap<>());

  private final long number;
  private final SortedMap<TemplateId, Review> reviews;
  private final SortedMap<String, Allowance> allowances;
  private final TemplateMatcher published;

  private CurrentReviews(
      long number, SortedMap<TemplateId, Review> reviews, SortedMap<String, Allowance> allowances) {
    this.number = number;
    this.allowances = Collections.unmodifiableSortedMap(allowances);
    this.reviews = Collections.unmodifiableSortedMap(reviews);
    this.published = new TemplateMatcher(templates(Review::isApproved));
  }

  CurrentReviews after(List<ReviewEvent> events) {
    var next = new TreeMap<>(reviews);
    var tokens = new TreeMap<>(allowances);
    for (var event : events) {
      switch (event) {
        case ReviewEvent.OfTemplate e ->
            next.compute(e.templateId(), (_, before) -> Review.after(before, e));
        case ReviewEvent.OfToken e ->
            tokens.compute(e.token(), (_, before) -> Allowance.after(before, e));
      }
    }
    return new CurrentReviews(number + events.size(), next, tokens);
  }

  /** The number of the last event, -1 before the first. */
  long number() {
    return number;
  }

  List<Review> all() {
    return List.copyOf(reviews.values());
  }

  Optional<Review> find(TemplateId id) {
    return Optional.ofNullable(reviews.get(id));
  }

  Review get(TemplateId id) {
    return find(id).orElseThrow(NoSuchTemplate::new);
  }

  /** All tokens that a reviewer has asked for, and what became of it. */
  List<Allowance> allowances() {
    return List.copyOf(allowances.values());
  }

  Optional<Allowance> allowance(String token) {
    return Optional.ofNullable(allowances.get(token));
  }

  /** Those that two reviewers let through. */
  Set<String> allowedTokens() {
    return allowances.values().stream()
        .filter(Allowance::isAllowed)
        .map(Allowance::token)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Recognises those that are in the catalogue. */
  TemplateMatcher published() {
    return published;
  }

  List<Template> templates(Predicate<Review> which) {
    return reviews.values().stream().filter(which).map(Review::template).toList();
  }

  int lastTemplateNumber() {
    return reviews.isEmpty() ? 0 : reviews.lastKey().number();
  }
}

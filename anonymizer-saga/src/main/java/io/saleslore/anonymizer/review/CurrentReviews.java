package io.saleslore.anonymizer.review;

import io.saleslore.anonymizer.review.ReviewRefused.NoSuchTemplate;
import io.saleslore.anonymizer.template.TemplateMatcher;
import io.saleslore.kernel.catalogue.Template;
import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.review.ReviewEvent;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** All reviews as of one event; never changes. */
final class CurrentReviews {
  static final CurrentReviews NONE = new CurrentReviews(-1, new TreeMap<>());

  private final long number;
  private final SortedMap<TemplateId, Review> reviews;
  private final TemplateMatcher published;

  private CurrentReviews(long number, SortedMap<TemplateId, Review> reviews) {
    this.number = number;
    this.reviews = Collections.unmodifiableSortedMap(reviews);
    this.published = new TemplateMatcher(templates(Review::isApproved));
  }

  CurrentReviews after(List<ReviewEvent> events) {
    var next = new TreeMap<>(reviews);
    events.forEach(event -> next.compute(event.templateId(), (_, r) -> Review.after(r, event)));
    return new CurrentReviews(number + events.size(), next);
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

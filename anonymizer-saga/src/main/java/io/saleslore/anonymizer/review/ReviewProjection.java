package io.saleslore.anonymizer.review;

import io.saleslore.anonymizer.template.TemplateMatcher;
import io.saleslore.kernel.catalogue.Template;
import io.saleslore.kernel.catalogue.TemplateId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Keeps up with the log; a few hundred events are read once and then only what is new. */
@Component
public final class ReviewProjection {
  private final ReviewLog log;
  private Snapshot snapshot = new Snapshot(-1, new TreeMap<>());

  ReviewProjection(ReviewLog log) {
    this.log = log;
  }

  /** All reviews as of the last event. */
  static final class Snapshot {
    private final long number;
    private final SortedMap<TemplateId, Review> reviews;
    private final TemplateMatcher published;

    private Snapshot(long number, SortedMap<TemplateId, Review> reviews) {
      this.number = number;
      this.reviews = Collections.unmodifiableSortedMap(reviews);
      this.published = new TemplateMatcher(templates(Review::isApproved));
    }

    /** The number of the last event. */
    long number() {
      return number;
    }

    List<Review> all() {
      return List.copyOf(reviews.values());
    }

    Optional<Review> find(TemplateId id) {
      return Optional.ofNullable(reviews.get(id));
    }

    /** Those that are in the catalogue. */
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

  /** As it stands now, in the running transaction. */
  synchronized Snapshot now() {
    var events = log.after(snapshot.number);
    if (!events.isEmpty()) {
      var reviews = new TreeMap<>(snapshot.reviews);
      events.forEach(
          event -> reviews.compute(event.templateId(), (_, r) -> Review.after(r, event)));
      snapshot = new Snapshot(snapshot.number + events.size(), reviews);
    }
    return snapshot;
  }

  /** Recognises the templates that are in the catalogue now. */
  public TemplateMatcher published() {
    return now().published();
  }
}

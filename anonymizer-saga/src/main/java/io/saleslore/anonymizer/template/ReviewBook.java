package io.saleslore.anonymizer.template;

import io.saleslore.kernel.catalogue.Template;
import io.saleslore.kernel.catalogue.TemplateId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Keeps up with the log; a few hundred events are read once and then only what is new. */
public final class ReviewBook {
  private final ReviewLog log;
  private Page page = new Page(-1, new TreeMap<>());

  /** Over this log. */
  public ReviewBook(ReviewLog log) {
    this.log = log;
  }

  /** All reviews as of the last event. */
  static final class Page {
    private final long number;
    private final SortedMap<TemplateId, Review> reviews;
    private final Wordings published;

    private Page(long number, SortedMap<TemplateId, Review> reviews) {
      this.number = number;
      this.reviews = Collections.unmodifiableSortedMap(reviews);
      this.published = new Wordings(templates(Review::isApproved));
    }

    long number() {
      return number;
    }

    List<Review> all() {
      return List.copyOf(reviews.values());
    }

    Optional<Review> of(TemplateId id) {
      return Optional.ofNullable(reviews.get(id));
    }

    /** Those that are in the catalogue. */
    Wordings published() {
      return published;
    }

    List<Template> templates(Predicate<Review> which) {
      return reviews.values().stream().filter(which).map(Review::template).toList();
    }

    int lastNumber() {
      return reviews.isEmpty() ? 0 : reviews.lastKey().number();
    }
  }

  /** As it stands now, in the running transaction. */
  synchronized Page now() {
    var events = log.after(page.number);
    if (!events.isEmpty()) {
      var reviews = new TreeMap<>(page.reviews);
      events.forEach(
          event -> reviews.compute(event.templateId(), (_, r) -> Review.after(r, event)));
      page = new Page(page.number + events.size(), reviews);
    }
    return page;
  }

  /** The templates that are in the catalogue now. */
  public Wordings published() {
    return now().published();
  }
}

package io.saleslore.anonymizer.template;

import io.saleslore.anonymizer.scrub.Scrubber;
import io.saleslore.anonymizer.scrub.Span;
import io.saleslore.anonymizer.template.ReviewRefused.NoSuchTemplate;
import io.saleslore.anonymizer.template.ReviewRefused.NotNow;
import io.saleslore.anonymizer.template.ReviewRefused.PersonalDataFound;
import io.saleslore.anonymizer.template.ReviewRefused.TooLikeAnother;
import io.saleslore.anonymizer.template.ReviewRefused.YourOwnWords;
import io.saleslore.kernel.catalogue.CatalogueEvent.TemplatePublished;
import io.saleslore.kernel.catalogue.CatalogueEvent.TemplateWithdrawn;
import io.saleslore.kernel.catalogue.Template;
import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.catalogue.TemplateText;
import io.saleslore.kernel.operation.Operation;
import io.saleslore.kernel.operation.Operations;
import io.saleslore.kernel.review.ReviewEvent;
import io.saleslore.kernel.review.ReviewEvent.TemplateApproved;
import io.saleslore.kernel.review.ReviewEvent.TemplateRejected;
import io.saleslore.kernel.review.ReviewEvent.TemplateRetired;
import io.saleslore.kernel.review.ReviewEvent.TemplateRewritten;
import io.saleslore.kernel.review.ReviewEvent.TemplateWritten;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * How a template comes into the catalogue: one reviewer writes it, the scrubber finds nothing in
 * it, another reviewer approves it. Each step is one transaction with its entry in the record of
 * operations and, where there is one, its event in the global zone.
 */
public final class Reviews {
  /** The role in which all of this is done. */
  public static final String ROLE = "TEMPLATE_REVIEWER";

  /** Numbers below are the starting catalogue's. */
  private static final int FIRST_OWN = 1_000;

  private final ReviewLog log;
  private final ReviewBook book;
  private final Catalogue catalogue;
  private final Operations operations;
  private final TransactionOperations transaction;
  private final InstantSource clock;

  /** Works in transactions of its own. */
  public Reviews(
      ReviewLog log,
      ReviewBook book,
      Catalogue catalogue,
      Operations operations,
      TransactionOperations transaction,
      InstantSource clock) {
    this.log = log;
    this.book = book;
    this.catalogue = catalogue;
    this.operations = operations;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** All there are, in the order of their numbers. */
  public List<Review> all() {
    return book.now().all();
  }

  /**
   * One of them.
   *
   * @throws NoSuchTemplate if there is none
   */
  public Review of(TemplateId id) {
    return book.now().of(id).orElseThrow(NoSuchTemplate::new);
  }

  /**
   * Takes a new one in; it waits for approval.
   *
   * @throws ReviewRefused if something personal may stand in it, or it reads as another one
   */
  public Review write(List<Objection> objections, Approach approach, TemplateText text, String by) {
    return decide(
        page -> {
          var id = new TemplateId(Math.max(FIRST_OWN, page.lastNumber() + 1));
          var template = new Template(id, objections, approach, text);
          check(template, page);
          return TemplateWritten.of(template, by, clock.instant());
        });
  }

  /**
   * Takes another wording of one that is not published.
   *
   * @throws ReviewRefused if it is, or the text is refused as a new one would be
   */
  public Review rewrite(
      TemplateId id, List<Objection> objections, Approach approach, TemplateText text, String by) {
    return decide(
        page -> {
          var review = page.of(id).orElseThrow(NoSuchTemplate::new);
          if (review.isApproved() || review.state() == ReviewState.WITHDRAWN) {
            throw new NotNow(review, "what is written or rejected can be rewritten");
          }
          var template = new Template(id, objections, approach, text);
          check(template, page);
          return TemplateRewritten.of(template, by, clock.instant());
        });
  }

  /**
   * Publishes it.
   *
   * @throws ReviewRefused if it does not wait for that, or the same person wrote it, or the
   *     scrubber finds something by now
   */
  public Review approve(TemplateId id, String by) {
    return decide(
        page -> {
          var review = waiting(id, page);
          if (review.writtenBy().equals(by)) {
            throw new YourOwnWords();
          }
          check(review.template(), page);
          catalogue.publish(TemplatePublished.of(catalogue.nextNumber(), review.template()));
          return new TemplateApproved(id, by, clock.instant());
        });
  }

  /**
   * Sends it back.
   *
   * @throws ReviewRefused if it does not wait for approval, or the reason may be about somebody
   */
  public Review reject(TemplateId id, @Nullable String reason, String by) {
    return decide(
        page -> {
          waiting(id, page);
          checkReason(reason);
          return new TemplateRejected(id, reason, by, clock.instant());
        });
  }

  /**
   * Takes a published one out of the catalogue.
   *
   * @throws ReviewRefused if it is not in it
   */
  public Review withdraw(TemplateId id, String by) {
    return decide(
        page -> {
          var review = page.of(id).orElseThrow(NoSuchTemplate::new);
          if (!review.isApproved()) {
            throw new NotNow(review, "what is approved can be withdrawn");
          }
          catalogue.publish(new TemplateWithdrawn(catalogue.nextNumber(), id));
          return new TemplateRetired(id, by, clock.instant());
        });
  }

  /** Publishes those of the templates that the catalogue never had, as the platform's own. */
  public void adopt(List<Template> starting) {
    transaction.executeWithoutResult(
        _ -> {
          var page = book.now();
          var fresh = starting.stream().filter(each -> page.of(each.id()).isEmpty()).toList();
          if (!fresh.isEmpty()) {
            adopt(fresh, page.number());
          }
        });
  }

  private void adopt(List<Template> fresh, long number) {
    var now = clock.instant();
    var events = new ArrayList<ReviewEvent>();
    for (var template : fresh) {
      events.add(TemplateWritten.of(template, Operation.PLATFORM, now));
      events.add(new TemplateApproved(template.id(), Operation.PLATFORM, now));
      catalogue.publish(TemplatePublished.of(catalogue.nextNumber(), template));
    }
    log.append(number, events);
    var what = Map.of("templates", Integer.toString(fresh.size()));
    operations.record(
        Operation.of(now, Operation.PLATFORM, ROLE, "starting-catalogue-adopted", what));
  }

  private Review decide(Function<ReviewBook.Page, ReviewEvent> decision) {
    var done =
        transaction.execute(
            _ -> {
              var page = book.now();
              var event = decision.apply(page);
              log.append(page.number(), List.of(event));
              operations.record(operation(event));
              return event;
            });
    return of(Objects.requireNonNull(done).templateId());
  }

  private static Operation operation(ReviewEvent event) {
    var what = Map.of("template", event.templateId().code());
    return Operation.of(event.at(), event.by(), ROLE, action(event), what);
  }

  private static String action(ReviewEvent event) {
    return switch (event) {
      case TemplateWritten _ -> "template-written";
      case TemplateRewritten _ -> "template-rewritten";
      case TemplateApproved _ -> "template-approved";
      case TemplateRejected _ -> "template-rejected";
      case TemplateRetired _ -> "template-withdrawn";
    };
  }

  private static Review waiting(TemplateId id, ReviewBook.Page page) {
    var review = page.of(id).orElseThrow(NoSuchTemplate::new);
    if (review.state() != ReviewState.WRITTEN) {
      throw new NotNow(review, "what is written can be approved or rejected");
    }
    return review;
  }

  private static void checkReason(@Nullable String reason) {
    var found = reason == null ? List.<Span>of() : Scrubber.scrub(reason).spans();
    if (!found.isEmpty()) {
      throw new PersonalDataFound("reason", found);
    }
  }

  private static void check(Template template, ReviewBook.Page page) {
    var found = PersonalData.in(template.text());
    if (!found.isEmpty()) {
      throw new PersonalDataFound("text", found);
    }
    var others =
        page.templates(each -> each.isInPlay() && !each.templateId().equals(template.id()));
    Likeness.of(template, others)
        .ifPresent(
            other -> {
              throw new TooLikeAnother(other.id());
            });
  }
}

package io.saleslore.anonymizer.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.saleslore.anonymizer.door.Refusal;
import io.saleslore.anonymizer.door.RefusalReason;
import io.saleslore.anonymizer.review.ReviewRefused.NoSuchTemplate;
import io.saleslore.anonymizer.review.ReviewRefused.NotNow;
import io.saleslore.anonymizer.review.ReviewRefused.NotThroughTheDoor;
import io.saleslore.anonymizer.review.ReviewRefused.PersonalDataFound;
import io.saleslore.anonymizer.review.ReviewRefused.TooLikeAnother;
import io.saleslore.anonymizer.review.ReviewRefused.YourOwnWords;
import io.saleslore.anonymizer.template.StartingCatalogue;
import io.saleslore.kernel.catalogue.CatalogueEvent.TemplatePublished;
import io.saleslore.kernel.catalogue.CatalogueEvent.TemplateWithdrawn;
import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.catalogue.TemplateText;
import io.saleslore.kernel.operation.Operation;
import io.saleslore.kernel.review.ReviewEvent.TemplateApproved;
import io.saleslore.kernel.review.ReviewEvent.TemplateWritten;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final String TEXT =
      "Hi {customer}, shall we look at what the old machines cost {company} every week?";

  private final InMemoryReviews stores = new InMemoryReviews();
  private final Reviews reviews = stores.reviewsAt(NOW);

  @Test
  void what_one_reviewer_writes_another_publishes() {
    var written = write(TEXT, "carol");
    assertThat(written.templateId()).isEqualTo(new TemplateId(1_000));
    assertThat(written.state()).isEqualTo(ReviewState.WRITTEN);
    assertThat(stores.published).isEmpty();

    var approved = reviews.approve(written.templateId(), "dave");
    assertThat(approved.state()).isEqualTo(ReviewState.APPROVED);
    assertThat(approved.decidedBy()).isEqualTo("dave");
    assertThat(stores.published).containsExactly(TemplatePublished.of(0, written.template()));
    assertThat(stores.reviews)
        .extracting(Object::getClass)
        .isEqualTo(List.of(TemplateWritten.class, TemplateApproved.class));
  }

  @Test
  void nothing_in_the_catalogue_names_a_reviewer() {
    var written = write(TEXT, "carol");
    reviews.approve(written.templateId(), "dave");
    assertThat(stores.published.toString()).doesNotContain("carol", "dave");
  }

  @Test
  void who_wrote_it_does_not_approve_it() {
    var id = write(TEXT, "carol").templateId();
    assertThatThrownBy(() -> reviews.approve(id, "carol")).isInstanceOf(YourOwnWords.class);
    reviews.rewrite(
        id, List.of(Objection.BUDGET), Approach.COST_SAVINGS, text(TEXT + " Today?"), "dave");
    assertThatThrownBy(() -> reviews.approve(id, "dave")).isInstanceOf(YourOwnWords.class);
    assertThat(reviews.approve(id, "carol").state()).isEqualTo(ReviewState.APPROVED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Call me on +1 202 555 0142 so that we can talk about the price|DIGITS|+1 202 555 0142",
        "Miller told me that this has paid for itself within a few weeks|NAME|Miller",
        "Write to john@abc.example and ask how well this works for them|ADDRESS|john@abc.example",
        "{customer}, just as at ABC we can lower what all this costs you|UNLISTED|ABC"
      })
  void what_stands_on_no_list_is_refused_with_its_place(
      String typed, RefusalReason why, String found) {
    assertThatExceptionOfType(NotThroughTheDoor.class)
        .isThrownBy(() -> write(typed, "carol"))
        .satisfies(
            refused -> {
              assertThat(refused.details()).containsEntry("field", "text");
              assertThat(refused).hasMessageNotContaining(found);
              assertThat(refusals(refused))
                  .singleElement()
                  .satisfies(
                      each -> {
                        assertThat(each.why()).isEqualTo(why);
                        assertThat(each.in(typed)).isEqualTo(found);
                      });
            });
    assertThat(stores.reviews).isEmpty();
    assertThat(stores.operations).isEmpty();
  }

  @Test
  void a_reason_is_looked_through_as_well() {
    var id = write(TEXT, "carol").templateId();
    assertThatExceptionOfType(PersonalDataFound.class)
        .isThrownBy(() -> reviews.reject(id, "John Miller of ABC Corp said so", "dave"))
        .satisfies(refused -> assertThat(refused.details()).containsEntry("field", "reason"));
    assertThat(reviews.reject(id, "too long", "dave").reason()).isEqualTo("too long");
  }

  @Test
  void what_reads_as_another_one_is_refused() {
    write(TEXT, "carol");
    assertThatThrownBy(() -> write(TEXT.replace("old", "new"), "carol"))
        .isInstanceOf(TooLikeAnother.class)
        .hasMessageContaining("template-1000");
  }

  @Test
  void each_step_is_taken_from_where_it_makes_sense() {
    var id = write(TEXT, "carol").templateId();
    assertThatThrownBy(() -> reviews.withdraw(id, "dave")).isInstanceOf(NotNow.class);
    reviews.reject(id, null, "dave");
    assertThatThrownBy(() -> reviews.approve(id, "dave")).isInstanceOf(NotNow.class);
    reviews.rewrite(id, List.of(Objection.NEED), Approach.COST_SAVINGS, text(TEXT), "carol");
    reviews.approve(id, "dave");
    assertThatThrownBy(
            () -> reviews.rewrite(id, List.of(Objection.NEED), Approach.DEMO, text(TEXT), "carol"))
        .isInstanceOf(NotNow.class);
    reviews.withdraw(id, "erin");
    assertThatThrownBy(() -> reviews.approve(id, "dave")).isInstanceOf(NotNow.class);
    assertThat(stores.published).last().isEqualTo(new TemplateWithdrawn(1, id));
    assertThatThrownBy(() -> reviews.approve(new TemplateId(7), "dave"))
        .isInstanceOf(NoSuchTemplate.class);
  }

  @Test
  void a_withdrawn_number_is_never_used_again_but_its_words_may_be() {
    var id = write(TEXT, "carol").templateId();
    reviews.approve(id, "dave");
    reviews.withdraw(id, "dave");
    assertThat(write(TEXT, "carol").templateId()).isEqualTo(new TemplateId(1_001));
  }

  @Test
  void only_what_is_published_is_recognised() {
    var book = new ReviewProjection(stores);
    var message = "Hi <PERSON>, shall we look at what the old machines cost you every week?";
    var id = write(TEXT, "carol").templateId();
    assertThat(book.published().usedIn(message)).isEmpty();
    reviews.approve(id, "dave");
    assertThat(book.published().usedIn(message)).isPresent();
    reviews.withdraw(id, "dave");
    assertThat(book.published().usedIn(message)).isEmpty();
  }

  @Test
  void the_starting_catalogue_is_adopted_once_and_what_was_withdrawn_stays_so() {
    reviews.adopt(StartingCatalogue.templates());
    assertThat(stores.published).hasSize(StartingCatalogue.templates().size());
    reviews.withdraw(new TemplateId(1), "dave");
    var events = List.copyOf(stores.published);
    reviews.adopt(StartingCatalogue.templates());
    assertThat(stores.published).isEqualTo(events);
    assertThat(reviews.of(new TemplateId(1)).state()).isEqualTo(ReviewState.WITHDRAWN);
  }

  @Test
  void every_step_is_recorded_with_who_took_it() {
    var id = write(TEXT, "carol").templateId();
    reviews.approve(id, "dave");
    reviews.withdraw(id, "erin");
    assertThat(stores.operations)
        .extracting(Operation::who, Operation::action)
        .containsExactly(
            tuple("carol", "template-written"),
            tuple("dave", "template-approved"),
            tuple("erin", "template-withdrawn"));
    assertThat(stores.operations).allMatch(each -> each.what().containsValue("template-1000"));
  }

  private Review write(String typed, String by) {
    return reviews.write(List.of(Objection.BUDGET), Approach.COST_SAVINGS, text(typed), by);
  }

  private static List<Refusal> refusals(NotThroughTheDoor refused) {
    return Stream.of(refused.details().get("refused"))
        .flatMap(found -> ((List<?>) Objects.requireNonNull(found)).stream())
        .map(Refusal.class::cast)
        .toList();
  }

  private static TemplateText text(String typed) {
    return new TemplateText(typed);
  }
}

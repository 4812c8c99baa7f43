package io.saleslore.anonymizer.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.saleslore.anonymizer.door.Refusal;
import io.saleslore.anonymizer.door.RefusalReason;
import io.saleslore.anonymizer.door.TemplateDoor;
import io.saleslore.anonymizer.review.ReviewRefused.AllowedAlready;
import io.saleslore.anonymizer.review.ReviewRefused.NoSuchAllowance;
import io.saleslore.anonymizer.review.ReviewRefused.NotThroughTheDoor;
import io.saleslore.anonymizer.review.ReviewRefused.PersonalDataFound;
import io.saleslore.anonymizer.review.ReviewRefused.YourOwnToken;
import io.saleslore.kernel.catalogue.CatalogueEvent.TemplatePublished;
import io.saleslore.kernel.catalogue.CatalogueEvent.TemplateWithdrawn;
import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.catalogue.TemplateText;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.operation.Operation;
import io.saleslore.kernel.review.ReviewEvent;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a token comes through the door by two reviewers, and what happens when it is shut again. */
class AllowancesTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final TemplateId ID = new TemplateId(1_000);
  private static final String TEXT = "Zentrix shows you at once what every order costs you today";

  private static final String RENAMED = "it has another name by now";

  private final InMemoryReviews stores = new InMemoryReviews();
  private final Reviews reviews = stores.reviewsAt(NOW);
  private final Allowances allowances = stores.allowancesAt(NOW);

  @Test
  void a_token_passes_when_two_reviewers_have_said_why() {
    assertThatThrownBy(() -> write("carol")).isInstanceOf(NotThroughTheDoor.class);
    allow("carol");
    assertThatThrownBy(() -> write("carol")).as("one").isInstanceOf(NotThroughTheDoor.class);
    assertThatThrownBy(() -> allow("carol")).isInstanceOf(YourOwnToken.class);
    assertThatThrownBy(() -> allow("Carol")).isInstanceOf(YourOwnToken.class);
    var allowed = allow("dave");
    assertThat(allowed)
        .returns("carol", Allowance::proposedBy)
        .returns("dave", Allowance::allowedBy)
        .returns("our own product", Allowance::reason);
    assertThat(write("carol").templateId()).isEqualTo(ID);
    assertThatThrownBy(() -> allow("erin")).isInstanceOf(AllowedAlready.class);
  }

  @Test
  void both_reasons_are_recorded_and_the_token_by_its_digest_alone() {
    allow("carol");
    allow("dave");
    allowances.refuse("Zentrix", RENAMED, "erin");
    assertThat(stores.operations)
        .extracting(Operation::who, Operation::action, Operation::reason)
        .containsExactly(
            tuple("carol", "template-token-proposed", "our own product"),
            tuple("dave", "template-token-allowed", "our own product"),
            tuple("erin", "template-token-refused", RENAMED));
    assertThat(stores.operations)
        .allMatch(each -> each.what().getOrDefault("token", "").matches("[0-9a-f]{64}"))
        .noneMatch(each -> each.what().containsValue("Zentrix"));
  }

  @Test
  void what_is_shut_again_takes_its_templates_out_of_reading_until_it_is_allowed_anew() {
    published();
    allowances.refuse("Zentrix", RENAMED, "erin");
    assertThat(reviews.of(ID))
        .returns(ReviewState.HELD_BACK, Review::state)
        .returns("dave", Review::decidedBy)
        .returns(List.of(new Refusal(0, 7, RefusalReason.UNLISTED)), Review::refused);
    assertThat(stores.published).last().isEqualTo(new TemplateWithdrawn(1, ID));
    allow("carol");
    assertThat(reviews.of(ID).state()).isEqualTo(ReviewState.HELD_BACK);
    allow("erin");
    assertThat(reviews.of(ID).state()).isEqualTo(ReviewState.APPROVED);
    assertThat(stores.published)
        .last()
        .isInstanceOfSatisfying(
            TemplatePublished.class, each -> assertThat(each.text().text()).isEqualTo(TEXT));
  }

  @Test
  void what_was_published_before_there_was_a_door_is_held_back_at_the_next_start() {
    published();
    var before = stores.published.size();
    stores.reviewsAt(NOW, new TemplateDoor(List.of())).lookAgain();
    assertThat(stores.published).as("it passes").hasSize(before);
    var all = List.copyOf(stores.reviews);
    stores.reviews.clear();
    all.stream()
        .filter(each -> !(each instanceof ReviewEvent.OfToken))
        .forEach(stores.reviews::add);
    var started = stores.reviewsAt(NOW);
    started.lookAgain();
    assertThat(started.of(ID).state()).isEqualTo(ReviewState.HELD_BACK);
    assertThat(started.of(ID).refused()).hasSize(1);
    started.lookAgain();
    assertThat(stores.published).as("once").hasSize(before + 1);
    var terms = stores.reviewsAt(NOW, new TemplateDoor(List.of("Zentrix")));
    terms.lookAgain();
    assertThat(terms.of(ID).state()).isEqualTo(ReviewState.APPROVED);
    assertThat(stores.operations)
        .extracting(Operation::who, Operation::action)
        .endsWith(tuple("platform", "template-held-back"), tuple("platform", "template-returned"));
  }

  @Test
  void what_is_held_back_can_be_withdrawn_for_good() {
    published();
    allowances.refuse("Zentrix", RENAMED, "erin");
    var before = stores.published.size();
    reviews.withdraw(ID, "erin");
    assertThat(stores.published).as("it was out already").hasSize(before);
    allow("carol");
    allow("dave");
    assertThat(reviews.of(ID).state()).isEqualTo(ReviewState.WITHDRAWN);
  }

  @Test
  void a_template_that_waits_is_not_approved_once_its_token_is_shut() {
    allow("carol");
    allow("dave");
    write("carol");
    allowances.refuse("Zentrix", RENAMED, "erin");
    assertThat(reviews.of(ID).refused()).hasSize(1);
    assertThatThrownBy(() -> reviews.approve(ID, "dave")).isInstanceOf(NotThroughTheDoor.class);
    assertThat(stores.published).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", " Zentrix", "mar\u200Bket", "m\u0430rket", "\uFF4Darket"})
  void nobody_can_vouch_for_what_does_not_look_like_itself(String token) {
    assertThatThrownBy(() -> allowances.allow(token, "our own product", "carol"))
        .isInstanceOf(InvalidField.class);
    assertThat(stores.reviews).isEmpty();
  }

  @Test
  void a_reason_is_about_nobody_and_what_nobody_asked_for_is_not_refused() {
    assertThatThrownBy(() -> allowances.allow("Zentrix", "John Miller wants it", "carol"))
        .isInstanceOf(PersonalDataFound.class);
    assertThatThrownBy(() -> allowances.refuse("Zentrix", RENAMED, "carol"))
        .isInstanceOf(NoSuchAllowance.class);
    assertThat(stores.reviews).isEmpty();
    assertThat(stores.operations).isEmpty();
  }

  private void published() {
    allow("carol");
    allow("dave");
    write("carol");
    reviews.approve(ID, "dave");
  }

  private Allowance allow(String by) {
    return allowances.allow("Zentrix", "our own product", by);
  }

  private Review write(String by) {
    return reviews.write(
        List.of(Objection.BUDGET), Approach.COST_SAVINGS, new TemplateText(TEXT), by);
  }
}

package io.saleslore.anonymizer.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.EndpointSlice;
import io.saleslore.anonymizer.template.StartingCatalogue;
import io.saleslore.kernel.catalogue.TemplateText;
import io.saleslore.kernel.vocabulary.Approach;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateReviewEndpointTest {
  private static final String URI = "/api/v1/template-reviews";
  private static final String DRAFT =
      """
      {"objections": ["budget", "need"], "approach": "cost-savings",
       "text": "Hi {customer}, shall we look at what the old machines cost {company} every week?"}
      """;
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private final InMemoryReviews stores = new InMemoryReviews();
  private final Reviews reviews = stores.reviewsAt(NOW);

  @Test
  void what_is_written_comes_back_as_a_review_that_waits() {
    var written = as("carol").post(URI, DRAFT);
    assertThat(written.status()).isEqualTo(201);
    assertThat(written.body().toString())
        .isEqualTo(
            "{\"templateId\":\"template-1000\",\"state\":\"written\","
                + "\"objections\":[\"budget\",\"need\"],\"approach\":\"cost-savings\","
                + "\"text\":\"Hi {customer}, shall we look at what the old machines cost"
                + " {company} every week?\",\"writtenBy\":\"carol\","
                + "\"writtenAt\":\"2026-03-02T09:00:00Z\",\"decidedBy\":null,"
                + "\"decidedAt\":null,\"reason\":null,\"refused\":[]}");
    assertThat(as("dave").get(URI + "/template-1000").body()).isEqualTo(written.body());
  }

  @Test
  void a_second_reviewer_publishes_it_and_a_third_takes_it_out_again() {
    as("carol").post(URI, DRAFT);
    var refused = as("carol").post(URI + "/template-1000/approve");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.at("/detail")).contains("another reviewer has to");
    var approved = as("dave").post(URI + "/template-1000/approve");
    assertThat(approved.at("/state")).isEqualTo("approved");
    assertThat(approved.at("/decidedBy")).isEqualTo("dave");
    assertThat(as("erin").post(URI + "/template-1000/withdraw").at("/state"))
        .isEqualTo("withdrawn");
    assertThat(as("erin").post(URI + "/template-1000/withdraw").status()).isEqualTo(409);
  }

  @Test
  void a_rejected_one_is_rewritten_and_waits_again() {
    as("carol").post(URI, DRAFT);
    var rejected =
        as("dave").post(URI + "/template-1000/reject", "{\"reason\": \"too long for a chat\"}");
    assertThat(rejected.at("/state")).isEqualTo("rejected");
    assertThat(rejected.at("/reason")).isEqualTo("too long for a chat");
    var rewritten = as("carol").post(URI + "/template-1000/rewrite", DRAFT);
    assertThat(rewritten.at("/state")).isEqualTo("written");
    assertThat(rewritten.body().at("/reason").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"reason\": null}"})
  void a_reason_need_not_be_given(String body) {
    as("carol").post(URI, DRAFT);
    var uri = URI + "/template-1000/reject";
    var rejected = body.isEmpty() ? as("dave").post(uri) : as("dave").post(uri, body);
    assertThat(rejected.status()).isEqualTo(200);
    assertThat(rejected.body().at("/reason").isNull()).isTrue();
  }

  @Test
  void a_reason_is_short() {
    as("carol").post(URI, DRAFT);
    var uri = URI + "/template-1000/reject";
    var refused = as("dave").post(uri, "{\"reason\": \"" + "no ".repeat(167) + "\"}");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/field")).isEqualTo("reason");
    assertThat(refused.at("/detail")).isEqualTo("reason has at most 500 characters");
    assertThat(as("dave").post(uri, "{\"reason\": \"" + "no ".repeat(166) + "no\"}").status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"approach\": \"demo\", \"text\": \"one two three four five six\"}"
            + "|objections|objections is required",
        "{\"objections\": [], \"approach\": \"demo\", \"text\": \"one two three four five six\"}"
            + "|objections|objections names at least one",
        "{\"objections\": [null], \"approach\": \"demo\", \"text\": \"a b c d e f\"}"
            + "|objections|objections names at least one",
        "{\"objections\": [\"need\"], \"text\": \"one two three four five six\"}"
            + "|approach|approach is required",
        "{\"objections\": [\"need\"], \"approach\": \"demo\"}|text|text is required"
      })
  void a_draft_is_complete(String draft, String field, String detail) {
    for (var uri : new String[] {URI, URI + "/template-1000/rewrite"}) {
      var refused = as("carol").post(uri, draft);
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.at("/field")).isEqualTo(field);
      assertThat(refused.at("/detail")).isEqualTo(detail);
    }
    assertThat(stores.reviews).isEmpty();
  }

  @Test
  void what_the_door_refuses_is_named_by_its_place_in_the_text() {
    var refused =
        as("carol")
            .post(URI, DRAFT.replace("every week?", "every week? Call +1 202 555 0142 today"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/field")).isEqualTo("text");
    var start =
        "Hi {customer}, shall we look at what the old machines cost {company} every week? Call "
            .length();
    assertThat(refused.body().at("/refused").toString())
        .isEqualTo(
            "[{\"start\":%d,\"end\":%d,\"why\":\"digits\"}]"
                .formatted(start, start + "+1 202 555 0142".length()));
    assertThat(refused.at("/detail")).doesNotContain("202");
  }

  @Test
  void a_text_that_reads_as_another_one_is_refused_with_the_others_number() {
    as("carol").post(URI, DRAFT);
    var refused = as("dave").post(URI, DRAFT.replace("old machines", "new machines"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/detail")).contains("template-1000");
    assertThat(refused.at("/field")).isEqualTo("text");
  }

  @ParameterizedTest
  @CsvSource({"7", "12-template", "template-0", "template-01", "Template-3"})
  void a_template_is_named_as_it_is_shown(String id) {
    var refused = as("carol").get(URI + "/" + id);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/detail")).isEqualTo("id is named as in template-12");
  }

  @Test
  void one_that_was_never_written_is_not_found() {
    for (var step : new String[] {"approve", "reject", "withdraw"}) {
      assertThat(as("carol").post(URI + "/template-7/" + step).status()).isEqualTo(404);
    }
    assertThat(as("carol").get(URI + "/template-7").status()).isEqualTo(404);
    assertThat(as("carol").post(URI + "/template-7/rewrite", DRAFT).status()).isEqualTo(404);
  }

  @Test
  void a_token_that_names_nobody_may_read_and_takes_no_step() {
    as("carol").post(URI, DRAFT);
    for (var nobody : new String[] {null, " "}) {
      assertThat(as(nobody).get(URI).status()).isEqualTo(200);
      assertThat(as(nobody).post(URI, DRAFT).status()).isEqualTo(403);
      assertThat(as(nobody).post(URI + "/template-1000/approve").status()).isEqualTo(403);
      assertThat(as(nobody).post(URI + "/template-1000/reject").status()).isEqualTo(403);
    }
    assertThat(stores.reviews).hasSize(1);
  }

  @Test
  void pages_follow_one_another_in_the_order_of_numbers() {
    reviews.adopt(StartingCatalogue.templates());
    int all = StartingCatalogue.templates().size();
    var first = as("carol").get(URI + "?limit=2");
    assertThat(first.body().at("/items")).hasSize(2);
    assertThat(first.at("/next")).isEqualTo(first.at("/items/1/templateId"));
    var rest = as("carol").get(URI + "?cursor=" + first.at("/next"));
    assertThat(rest.body().at("/items")).hasSize(all - 2);
    assertThat(rest.body().at("/next").isNull()).isTrue();
  }

  @Test
  void a_list_may_be_of_one_state_alone() {
    reviews.adopt(StartingCatalogue.templates());
    as("carol").post(URI, DRAFT);
    assertThat(as("carol").get(URI + "?state=written").body().at("/items")).hasSize(1);
    assertThat(as("carol").get(URI + "?state=rejected").body().at("/items")).isEmpty();
    assertThat(as("carol").get(URI + "?state=approved&limit=500").body().at("/items"))
        .hasSize(StartingCatalogue.templates().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "state=waiting|state|state is one of written, approved, rejected, withdrawn, held-back",
        "cursor=12|cursor|cursor is named as in template-12",
        "limit=0|limit|limit is 1 to 500",
        "limit=501|limit|limit is 1 to 500"
      })
  void a_parameter_that_cannot_be_read_is_named(String query, String field, String detail) {
    var refused = as("carol").get(URI + "?" + query);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/field")).isEqualTo(field);
    assertThat(refused.at("/detail")).isEqualTo(detail);
  }

  @Test
  void what_was_typed_does_not_show_in_a_log() {
    assertThat(
            new TemplateDraft(
                List.of(),
                Approach.DEMO,
                new TemplateText("Let me show you how this pays for itself")))
        .hasToString("TemplateDraft");
    assertThat(new TemplateReviewEndpoint.RejectionReason("John of ABC Corp"))
        .hasToString("RejectionReason");
  }

  private EndpointSlice as(@Nullable String subject) {
    return EndpointSlice.of(new TemplateReviewEndpoint(reviews), subject);
  }
}

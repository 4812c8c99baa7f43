package io.saleslore.query.markettrends;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.query.EndpointClient;
import io.saleslore.query.evidence.Trials;
import io.saleslore.query.readmodel.LiveViewsFixture;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class TrendChangeTest {
  @Test
  void a_share_that_grew_is_up_by_its_points() {
    var change = change("speed", 20, 50, 1);
    assertThat(change.changeShown()).isTrue();
    assertThat(change.of()).isEqualTo("raised-of-concerns");
    assertThat(change.sentence())
        .isEqualTo(
            "speed among the concerns is up by 30 points (%d to %d)."
                .formatted(change.points().low(), change.points().high()));
  }

  @Test
  void a_share_that_fell_is_down() {
    var change = change(null, 50, 20, 1);
    assertThat(change.of()).isEqualTo("won-of-decided");
    assertThat(change.sentence())
        .startsWith("The share of deals that are won is down by 30 points (-");
  }

  @Test
  void among_many_comparisons_the_same_change_is_not_shown() {
    assertThat(change("speed", 20, 30, 1).points().change()).isEqualTo(10);
    assertThat(change("speed", 20, 30, 50).sentence())
        .isEqualTo("speed among the concerns: no change is shown.");
  }

  @Test
  void it_is_shown_in_whole_per_cents_and_bands() {
    var json = JsonMapper.shared().valueToTree(change("speed", 20, 50, 1));
    assertThat(json.at("/before/rate").asInt()).isEqualTo(20);
    assertThat(json.at("/now/rate").asInt()).isEqualTo(50);
    assertThat(json.at("/cases").asString()).isEqualTo("200-499");
    assertThat(json.at("/objection").asString()).isEqualTo("speed");
    assertThat(JsonMapper.shared().writeValueAsString(change(null, 20, 50, 1)))
        .doesNotContain("objection");
  }

  @ParameterizedTest
  @CsvSource({
    "months=0, months, is 1 to 12",
    "months=13, months, is 1 to 12",
    "industry=steel, industry, is one of agriculture"
  })
  void the_endpoint_refuses_by_name(String query, String field, String detail) {
    client().refuses("/api/v1/market-trends/changes?" + query, field, detail);
  }

  @Test
  void of_nothing_the_endpoint_says_that_there_is_not_enough() {
    var answer = client().get("/api/v1/market-trends/changes?industry=retail");
    assertThat(answer.toString())
        .isEqualTo(
            "{\"industry\":\"retail\",\"notEnoughEvidence\":true,\"changeShown\":false,\"changes\":[],\"sentence\":\"Not"
                + " enough evidence yet: too little is told of these months or of the months"
                + " before; what is newest may still be held back.\"}");
  }

  private static EndpointClient client() {
    var model = new MarketTrends();
    var views = new LiveViewsFixture(model).publish(model, List.of());
    return new EndpointClient(new ChangesEndpoint(views.views, model));
  }

  /** In per cent of 50 cases a month, four months before and four now. */
  private static TrendChange change(
      @Nullable String objection, int before, int now, int comparisons) {
    return TrendChange.of(
        new ShareComparison(objection, months(before), months(now), 1_000), comparisons);
  }

  private static List<Trials> months(int percent) {
    var month = new Trials(percent / 2.0, 50);
    return List.of(month, month, month, month);
  }
}

package io.saleslore.query.advice.situation;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.situation.Analysis;
import io.saleslore.kernel.situation.Language;
import io.saleslore.kernel.situation.LikelyCode;
import io.saleslore.kernel.situation.TextRange;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Reaction;
import io.saleslore.kernel.vocabulary.Speaker;
import io.saleslore.query.EndpointClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SituationAnalysisEndpointTest {
  private static final String URI = "/api/v1/situations/analysis";

  private final EndpointClient client =
      new EndpointClient(
          new SituationAnalysisEndpoint(
              (_, speaker) ->
                  speaker == Speaker.MARKETER
                      ? new Analysis(null, Approach.DISCOUNT, null, 0.4)
                      : new Analysis(
                          Objection.BUDGET,
                          null,
                          Reaction.NEGATIVE,
                          0.75,
                          Language.EN,
                          List.of(new LikelyCode("budget", 0.75)),
                          List.of(new TextRange(0, 4)))));

  @Test
  void it_answers_with_codes_and_what_was_said_of_the_customer() {
    assertThat(
            client
                .post(
                    URI,
                    Map.of(
                        "text", "John of ABC Corp", "industry", "retail", "businessSize", "small"))
                .toString())
        .isEqualTo(
            "{\"objection\":\"budget\",\"approach\":null,\"reaction\":\"negative\",\"confidence\":0.75,"
                + "\"industry\":\"retail\",\"businessSize\":\"small\",\"language\":\"en\","
                + "\"likeliest\":[{\"code\":\"budget\",\"probability\":0.75}],"
                + "\"evidence\":[{\"start\":0,\"end\":4}],\"reason\":null}");
  }

  @Test
  void the_speaker_is_told_to_the_analyser() {
    assertThat(client.post(URI, Map.of("text", "10 % off?", "speaker", "marketer")).at("/approach"))
        .hasToString("\"discount\"");
  }

  @Test
  void what_is_unknown_of_the_customer_was_not_said() {
    var seen = client.post(URI, Map.of("text", "too much", "industry", "unknown"));
    assertThat(seen.at("/industry").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "industry, steel, 'is one of agriculture, mining'",
    "businessSize, huge, 'is one of solo, micro'",
    "speaker, robot, 'is one of marketer, customer'"
  })
  void an_unknown_code_is_refused_by_name(String field, String value, String detail) {
    client.refuses(URI, Map.of("text", "too much", field, value), field, detail);
  }

  @Test
  void a_text_is_needed() {
    client.refuses(URI, Map.of("industry", "retail"), "text", "text is required");
    client.refuses(URI, Map.of("text", "x".repeat(20_001)), "text", "longer than 20,000");
  }

  @Test
  void the_words_do_not_show_themselves() {
    assertThat(new CustomerWords("John", null, null, null)).hasToString("CustomerWords");
  }
}

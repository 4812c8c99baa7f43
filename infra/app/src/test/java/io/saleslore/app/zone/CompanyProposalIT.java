package io.saleslore.app.zone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.OnePlatform;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a company may be is proposed to its marketer alone, and counts once they confirmed it. */
class CompanyProposalIT extends OnePlatform {
  private static final String CHAT =
      """
      20/03/2026, 10:00 - Alice: Hi John, here's your quote: $5,000
      20/03/2026, 10:05 - John: That seems too expensive for my bike shop
      20/03/2026, 10:06 - John: we are 14 people
      20/03/2026, 10:07 - Alice: Let me show you the ROI calculator...
      20/03/2026, 10:30 - John: Interesting, send me the contract
      """;

  private String alice;
  private String bob;

  @BeforeAll
  void start() {
    api.onboard("alice-123", "Alice");
    api.onboard("bob-456", "Bob");
    alice = api.marketer("alice-123");
    bob = api.marketer("bob-456");
  }

  @Test
  void unconfirmed_it_enters_no_fact_and_confirmed_it_enters_those_of_the_next_story() {
    var john = api.recordCustomer("alice-123", Map.of("name", "John"));
    var chat = api.importedChat("alice-123", john, "Alice", CHAT);
    var proposed = get(john, "/company-proposal");
    assertCompany(proposed, "retail", "small");
    assertThat(proposed.path("words").toString()).contains("bike shop");
    assertCompany(proposed.path("known"), "unknown", "unknown");
    conclude(chat, "2026-03-21T09:00:00Z");
    assertThat(heldFacts("")).isPositive();
    assertThat(heldFacts("retail")).isZero();
    assertCompany(get(john, ""), "unknown", "unknown");

    classify(john);
    assertCompany(get(john, ""), "retail", "small");
    assertCompany(get(john, "/company-proposal"), "unknown", "unknown");
    assertCompany(get(john, "/company-proposal").path("known"), "retail", "small");
    api.importedChat("alice-123", john, "Alice", CHAT.replace("20/03", "27/03"));
    conclude(chat, "2026-03-28T09:00:00Z");
    assertThat(heldFacts("retail")).isPositive();
  }

  @Test
  void nobody_else_is_shown_a_proposal() {
    var jane = api.recordCustomer("alice-123", Map.of("name", "Jane", "company", "Bike Shop"));
    Api.expect(404, api.get(path(jane) + "/company-proposal", bob));
    var elsewhere = path(jane).replace("alice-123", "bob-456");
    Api.expect(404, api.get(elsewhere + "/company-proposal", bob));
    Api.expect(403, api.get(path(jane) + "/company-proposal", api.role("COMPLIANCE")));
    Api.expect(401, api.get(path(jane) + "/company-proposal", ""));
    assertCompany(get(jane, "/company-proposal"), "retail", "unknown");
  }

  @Test
  void an_unknown_code_is_refused_and_leaves_the_record_as_it_was() {
    var john = api.recordCustomer("alice-123", Map.of("name", "John"));
    var refused = Map.of("industry", "astrology", "businessSize", "small");
    Api.expect(400, api.put(path(john) + "/classification", refused, alice));
    assertCompany(get(john, ""), "unknown", "unknown");
  }

  private static String path(String customer) {
    return "/api/v1/staff/alice-123/customers/" + customer;
  }

  private JsonNode get(String customer, String rest) {
    return Api.expect(200, api.get(path(customer) + rest, alice)).body();
  }

  private void classify(String customer) {
    var company = Map.of("industry", "retail", "businessSize", "small");
    Api.expect(204, api.put(path(customer) + "/classification", company, alice));
  }

  private void conclude(String chat, String at) {
    var conclusion = Map.of("outcome", "won", "at", at);
    var conversation = "/api/v1/staff/alice-123/conversations/" + chat;
    Api.expect(204, api.post(conversation + "/conclude", conclusion, alice));
    api.awaitAnonymised();
  }

  private int heldFacts(String code) {
    return jdbc()
        .sql("select count(*) from anonymizer_zone.held_fact where crowd like ?")
        .param("%" + code + "%")
        .query(Integer.class)
        .single();
  }

  private static void assertCompany(JsonNode shown, String industry, String businessSize) {
    assertThat(shown.path("industry").asText()).isEqualTo(industry);
    assertThat(shown.path("businessSize").asText()).isEqualTo(businessSize);
  }
}

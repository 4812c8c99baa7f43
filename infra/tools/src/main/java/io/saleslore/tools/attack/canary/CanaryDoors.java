package io.saleslore.tools.attack.canary;

import static io.saleslore.tools.attack.canary.CanaryFamily.COMPANY;
import static io.saleslore.tools.attack.canary.CanaryFamily.COMPANY_WITHOUT_SUFFIX;
import static io.saleslore.tools.attack.canary.CanaryFamily.CONTACT_CARD;
import static io.saleslore.tools.attack.canary.CanaryFamily.DESCRIPTOR;
import static io.saleslore.tools.attack.canary.CanaryFamily.EMAIL;
import static io.saleslore.tools.attack.canary.CanaryFamily.FILE_NAME;
import static io.saleslore.tools.attack.canary.CanaryFamily.FORM_FIELD;
import static io.saleslore.tools.attack.canary.CanaryFamily.GROUP_NAME;
import static io.saleslore.tools.attack.canary.CanaryFamily.IDEMPOTENCY_KEY;
import static io.saleslore.tools.attack.canary.CanaryFamily.LOST_REASON;
import static io.saleslore.tools.attack.canary.CanaryFamily.NAME;
import static io.saleslore.tools.attack.canary.CanaryFamily.NAME_IN_LOWER_CASE;
import static io.saleslore.tools.attack.canary.CanaryFamily.NAME_OF_ANOTHER_SCRIPT;
import static io.saleslore.tools.attack.canary.CanaryFamily.NOTE;
import static io.saleslore.tools.attack.canary.CanaryFamily.OBFUSCATED_EMAIL;
import static io.saleslore.tools.attack.canary.CanaryFamily.PHONE;
import static io.saleslore.tools.attack.canary.CanaryFamily.PHONE_IN_ANOTHER_SPELLING;
import static io.saleslore.tools.attack.canary.CanaryFamily.REASON;
import static io.saleslore.tools.attack.canary.CanaryFamily.TEMPLATE_PROPOSAL;

import io.saleslore.app.security.TokenIssuer;
import io.saleslore.kernel.id.StaffId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Every way in for a canary: forms, chats, notes, reasons, keys and what is refused. */
final class CanaryDoors {
  private static final String CHAT =
      """
      20/03/2026, 10:00 - Alice: Hi %s, here is your quote: $5,000
      20/03/2026, 10:01 - %s: we are %s, write to %s
      20/03/2026, 10:02 - %s: %s (file attached)
      20/03/2026, 10:03 - %s: %s (file attached)
      20/03/2026, 10:05 - %s: That seems expensive for our budget
      20/03/2026, 10:06 - Alice: Let me show you the ROI calculator, %s
      20/03/2026, 10:30 - %s: Interesting, send me the contract. %s or call %s, ask for %s
      """;

  private final CanaryCall call;
  private final TokenIssuer tokens;
  private final CanaryWebhook webhook;
  private final int marketers;

  CanaryDoors(CanaryCall call, TokenIssuer tokens, CanaryWebhook webhook, int marketers) {
    this.call = call;
    this.tokens = tokens;
    this.webhook = webhook;
    this.marketers = marketers;
  }

  void onboard() {
    for (int marketer = 0; marketer < marketers; marketer++) {
      call.post(
          tokens.role("ADMIN", "admin"),
          "/api/v1/staff",
          Map.of("staffId", staff(marketer), "name", "Alice", "timeZone", "Europe/Berlin"));
      call.put(
          tokens.role("ADMIN", "admin"),
          "/api/v1/staff/" + staff(marketer) + "/business-numbers/" + number(marketer));
    }
  }

  void play(CanaryPerson person) {
    var visit = new CustomerVisit(person);
    visit.sell();
    visit.write();
    visit.ask();
    visit.err();
    webhook.deliver(number(person.number() % marketers), person);
  }

  static String staff(int marketer) {
    return "marketer-" + marketer;
  }

  private static String number(int marketer) {
    return Integer.toString(700_000 + marketer);
  }

  private final class CustomerVisit {
    private final CanaryPerson person;
    private final String path;
    private final String token;
    private String customer = "";
    private String conversation = "";

    CustomerVisit(CanaryPerson person) {
      this.person = person;
      var staff = staff(person.number() % marketers);
      this.path = "/api/v1/staff/" + staff;
      this.token = tokens.marketer(new StaffId(staff));
    }

    void sell() {
      customer =
          call.post(
                  token, path + "/customers", card(), "Idempotency-Key", person.of(IDEMPOTENCY_KEY))
              .path("customerId")
              .asText();
      conversation = imported(chat());
      imported(
          "20/03/2026, 09:00 - Alice created group \"" + person.of(GROUP_NAME) + "\"\n" + chat());
      close(post("/deals", deal(), "dealId"));
    }

    private Map<String, String> card() {
      return Map.of(
          "name", person.of(NAME),
          "company", person.of(COMPANY_WITHOUT_SUFFIX),
          "phone", person.of(PHONE),
          "email", person.of(EMAIL),
          "industry", "manufacturing",
          "businessSize", "medium");
    }

    private Map<String, String> deal() {
      return Map.of(
          "customerId", customer,
          "conversationId", conversation,
          "openedAt", "2026-03-19T09:00:00Z");
    }

    private void close(String deal) {
      var at = "2026-03-21T09:00:00Z";
      if (person.number() % 3 == 0) {
        var lost = Map.of("at", at, "reason", "budget", "note", person.of(LOST_REASON));
        call.post(token, path + "/deals/" + deal + "/lose", lost);
      } else {
        call.post(token, path + "/deals/" + deal + "/win", Map.of("at", at));
      }
    }

    void write() {
      post("/personal-notes", Map.of("customerId", customer, "text", person.of(NOTE)), "noteId");
      post(
          "/conversations/" + conversation + "/messages",
          Map.of("sentAt", "2026-03-22T15:00:00Z", "speaker", "customer", "text", all()),
          "messageId");
      var erasure = "/customers/" + customer + "/erasure-request";
      post(erasure, Map.of("reason", person.of(REASON)), "erasureId");
      var wording = "Let us ask " + person.of(TEMPLATE_PROPOSAL) + " what the old ones cost a week";
      call.post(
          tokens.role("TEMPLATE_REVIEWER", "carol"), "/api/v1/template-reviews", template(wording));
    }

    void ask() {
      var text = Map.of("text", "too expensive for " + all(), "industry", "manufacturing");
      call.post(token, "/api/v1/situations/analysis", text);
      call.post(token, "/api/v1/strategies/suggestions", text);
    }

    /** Wherever a code, an id or a date belongs a canary stands. */
    void err() {
      var field = person.of(FORM_FIELD);
      call.post(token, path + "/customers", Map.of("name", "John", "industry", field));
      call.post(token, path + "/customers", Map.of("name", "John", "phone", field + "x"));
      call.post(token, path + "/customers", Map.of("name", "John", field, field));
      call.post(token, path + "/deals", Map.of("customerId", field, "openedAt", field));
      call.upload(token, path + "/conversations/import?customer=" + encoded(field), field);
      call.post(token, "/api/v1/predictions", Map.of("objection", field, "approach", field));
      call.post(token, "/api/v1/situations/analysis", Map.of("text", all(), field, field));
      for (var question :
          List.of(
              "objection-patterns?objection=",
              "templates?industry=",
              "market-trends?cursor=",
              "timing-patterns?by=")) {
        call.get(token, "/api/v1/" + question + encoded(field));
      }
    }

    private String chat() {
      var name = person.of(NAME);
      return CHAT.formatted(
          name,
          name,
          person.of(COMPANY),
          person.of(OBFUSCATED_EMAIL),
          name,
          person.of(FILE_NAME),
          name,
          person.of(CONTACT_CARD),
          name,
          person.of(NAME_IN_LOWER_CASE),
          name,
          person.of(DESCRIPTOR),
          person.of(PHONE_IN_ANOTHER_SPELLING),
          person.of(NAME_OF_ANOTHER_SCRIPT));
    }

    private String all() {
      return String.join(", ", person.canaries().values());
    }

    private String imported(String text) {
      var query = "?customer=" + customer + "&marketer=Alice&timeZone=Europe/Berlin";
      return call.upload(token, path + "/conversations/import" + query, text)
          .path("conversationId")
          .asText();
    }

    private String post(String what, Map<String, ?> body, String id) {
      return call.post(token, path + what, body).path(id).asText();
    }
  }

  private static Map<String, ?> template(String text) {
    return Map.of("objections", List.of("budget"), "approach", "cost-savings", "text", text);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}

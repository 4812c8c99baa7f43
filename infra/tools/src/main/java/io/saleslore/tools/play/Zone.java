package io.saleslore.tools.play;

import com.fasterxml.jackson.databind.JsonNode;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.vocabulary.Outcome;
import io.saleslore.tools.play.PlatformClient.As;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One marketer's zone as its owner fills it. What is there already is found again, so that playing
 * the same twice, or going on where it broke off, adds nothing twice.
 */
public final class Zone {
  private static final As ADMIN = new As.Role("ADMIN");
  private static final int ALREADY_THERE = 409;

  private final PlatformClient platform;
  private final As owner;
  private final String path;
  private final Map<String, String> customers = new HashMap<>();
  private final Map<String, JsonNode> threads = new HashMap<>();
  private final Map<String, JsonNode> deals = new HashMap<>();

  private Zone(PlatformClient platform, StaffId staff) {
    this.platform = platform;
    this.owner = new As.Marketer(staff);
    this.path = "/api/v1/staff/" + staff;
  }

  /** A price as it was named. */
  record Quote(String amount, String currency, Instant at) {
    private String shown() {
      return amount + " " + currency;
    }
  }

  /** Opens the marketer's zone, or finds it open. */
  public static Zone of(PlatformClient platform, StaffId staff, String name, String timeZone) {
    var zone = new Zone(platform, staff);
    var body = Map.of("staffId", staff.value(), "name", name, "timeZone", timeZone);
    var onboarded = platform.tryPost(ADMIN, "/api/v1/staff", body);
    if (onboarded.status() == ALREADY_THERE) {
      zone.readWhatIsThere();
    } else {
      PlatformClient.good("POST", "/api/v1/staff", onboarded);
    }
    return zone;
  }

  /** The customer's id; known again by name and phone number. */
  public String customer(Map<String, String> fields) {
    var known = customers.get(customerKey(fields.get("name"), fields.get("phone")));
    return known != null
        ? known
        : platform.post(owner, path + "/customers", fields).path("customerId").asText();
  }

  /** Imports an export and gives the conversation's id; only messages that are new are recorded. */
  public String importChat(String customer, String marketer, String timeZone, byte[] export) {
    var query =
        Map.of("customer", customer, "marketer", marketer, "timeZone", timeZone).entrySet().stream()
            .map(each -> each.getKey() + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&"));
    return platform
        .upload(owner, path + "/conversations/import?" + query, export)
        .path("conversationId")
        .asText();
  }

  String conversation(String customer, String timeZone) {
    var body = Map.of("customerId", customer, "timeZone", timeZone);
    return platform.post(owner, path + "/conversations", body).path("conversationId").asText();
  }

  /** Records messages in their order, but for as many as are there already. */
  void say(String conversation, List<Map<String, String>> messages) {
    var thread = threads.get(conversation);
    int there = thread == null ? 0 : thread.path("messages").asInt();
    messages.stream()
        .skip(there)
        .forEach(each -> platform.post(owner, conversationPath(conversation, "/messages"), each));
  }

  /**
   * Opens a deal, names its prices and closes it; an unknown outcome concludes the conversation.
   */
  void deal(
      String customer,
      String conversation,
      Instant openedAt,
      List<Quote> quotes,
      Outcome outcome,
      Instant endedAt) {
    var known = deals.get(dealKey(conversation, openedAt));
    var deal = known == null ? open(customer, conversation, openedAt) : id(known);
    if (known == null || isOpen(known)) {
      stillToQuote(known, quotes).forEach(each -> quote(deal, each));
      end(deal, conversation, outcome, endedAt);
    }
  }

  private String open(String customer, String conversation, Instant openedAt) {
    var body = new LinkedHashMap<String, String>();
    body.put("customerId", customer);
    body.put("conversationId", conversation);
    body.put("openedAt", openedAt.toString());
    return id(platform.post(owner, path + "/deals", body));
  }

  private void quote(String deal, Quote quote) {
    platform.post(
        owner,
        path + "/deals/" + deal + "/quote",
        Map.of(
            "amount", quote.amount(), "currency", quote.currency(), "at", quote.at().toString()));
  }

  private void end(String deal, String conversation, Outcome outcome, Instant at) {
    var when = at.toString();
    switch (outcome) {
      case WON -> platform.post(owner, path + "/deals/" + deal + "/win", Map.of("at", when));
      case LOST -> platform.post(owner, path + "/deals/" + deal + "/lose", Map.of("at", when));
      case UNKNOWN -> conclude(conversation, when);
    }
  }

  /** Where no message came since the last story, there is nothing to conclude. */
  private void conclude(String conversation, String at) {
    var body = Map.of("outcome", Outcome.UNKNOWN.code(), "at", at);
    var answer = platform.tryPost(owner, conversationPath(conversation, "/conclude"), body);
    if (answer.status() != ALREADY_THERE) {
      PlatformClient.good("POST", conversationPath(conversation, "/conclude"), answer);
    }
  }

  private static List<Quote> stillToQuote(@Nullable JsonNode known, List<Quote> quotes) {
    if (known == null) {
      return quotes;
    }
    int last = quotes.stream().map(Quote::shown).toList().lastIndexOf(known.path("quote").asText());
    return quotes.subList(last + 1, quotes.size());
  }

  private void readWhatIsThere() {
    platform
        .all(owner, path + "/customers")
        .forEach(
            each ->
                customers.put(
                    customerKey(each.path("name").asText(), each.path("phone").textValue()),
                    each.path("customerId").asText()));
    platform
        .all(owner, path + "/conversations")
        .forEach(each -> threads.put(each.path("conversationId").asText(), each));
    platform
        .all(owner, path + "/deals")
        .forEach(
            each ->
                deals.put(
                    dealKey(
                        each.path("conversationId").asText(),
                        Instant.parse(each.path("openedAt").asText())),
                    each));
  }

  private String conversationPath(String conversation, String rest) {
    return path + "/conversations/" + conversation + rest;
  }

  private static boolean isOpen(JsonNode deal) {
    return deal.path("outcome").asText().equals(Outcome.UNKNOWN.code());
  }

  private static String id(JsonNode deal) {
    return deal.path("dealId").asText();
  }

  private static String customerKey(@Nullable String name, @Nullable String phone) {
    return name + "/" + Objects.requireNonNullElse(phone, "");
  }

  private static String dealKey(String conversation, Instant openedAt) {
    return conversation + "/" + openedAt;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}

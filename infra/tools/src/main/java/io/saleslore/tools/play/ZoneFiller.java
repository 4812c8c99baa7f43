package io.saleslore.tools.play;

import com.fasterxml.jackson.databind.JsonNode;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.tools.client.Caller;
import io.saleslore.tools.client.PlatformClient;
import io.saleslore.tools.world.WorldDeal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Fills one marketer's zone as its owner. What is there already is found again, so that playing the
 * same twice, or going on where it broke off, adds nothing twice.
 */
public final class ZoneFiller {
  private final PlatformClient platform;
  private final Caller owner;
  private final String path;
  private final ZoneContent known;

  private ZoneFiller(PlatformClient platform, Caller owner, String path, ZoneContent known) {
    this.platform = platform;
    this.owner = owner;
    this.path = path;
    this.known = known;
  }

  /** Opens the marketer's zone, or finds it open. */
  public static ZoneFiller of(
      PlatformClient platform, StaffId staff, String name, String timeZone) {
    var owner = new Caller.StaffMember(staff);
    var path = "/api/v1/staff/" + staff;
    var body = Map.of("staffId", staff.value(), "name", name, "timeZone", timeZone);
    var onboarded = platform.tryPost(Caller.ADMIN, "/api/v1/staff", body);
    if (onboarded.isConflict()) {
      return new ZoneFiller(platform, owner, path, ZoneContent.read(platform, owner, path));
    }
    onboarded.good("POST /api/v1/staff");
    return new ZoneFiller(platform, owner, path, ZoneContent.empty());
  }

  /** The customer's id; known again by name and phone number. */
  public String customer(Map<String, String> fields) {
    return known
        .customer(fields.get("name"), fields.get("phone"))
        .orElseGet(
            () -> platform.post(owner, path + "/customers", fields).path("customerId").asText());
  }

  /** Whether the customer was there before anything was played. */
  boolean hasCustomer(Map<String, String> fields) {
    return known.customer(fields.get("name"), fields.get("phone")).isPresent();
  }

  /** Sends many customers with their chats and deals in one request. */
  JsonNode importLines(List<? extends Map<String, ?>> lines) {
    return platform.postLines(owner, path + "/imports", lines);
  }

  /** Whether one of these deals with the customer is there, and so the chat before it. */
  boolean hasDeal(Map<String, String> customer, List<WorldDeal> deals) {
    return known
        .customer(customer.get("name"), customer.get("phone"))
        .flatMap(known::conversationWith)
        .filter(each -> deals.stream().anyMatch(deal -> hasDeal(each, deal)))
        .isPresent();
  }

  private boolean hasDeal(String conversation, WorldDeal deal) {
    return known.deal(conversation, deal.openedAt()).isPresent();
  }

  /** Imports an export and gives the conversation's id; only messages that are new are recorded. */
  public String importChat(String customer, String marketer, String timeZone, byte[] export) {
    var query =
        Map.of("customer", customer, "marketer", marketer, "timeZone", timeZone).entrySet().stream()
            .map(each -> each.getKey() + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&"));
    return taken(path + "/conversations/import?" + query, export).path("conversationId").asText();
  }

  /** Whose chat it is stands in the world, so the answer to the platform's question is yes. */
  private JsonNode taken(String request, byte[] export) {
    var answer = platform.tryUpload(owner, request, export);
    if (!"customerAuthor".equals(answer.body().path("field").asText())) {
      return answer.good("POST " + request);
    }
    var author = answer.body().path("authors").path(0).asText();
    return platform.upload(owner, request + "&customerAuthor=" + encoded(author), export);
  }

  String conversation(String customer, String timeZone) {
    var body = Map.of("customerId", customer, "timeZone", timeZone);
    return platform.post(owner, path + "/conversations", body).path("conversationId").asText();
  }

  /** Records messages in their order, but for as many as are there already. */
  void say(String conversation, List<Map<String, String>> messages) {
    var messagesPath = path + "/conversations/" + conversation + "/messages";
    messages.stream()
        .skip(known.messages(conversation))
        .forEach(each -> platform.post(owner, messagesPath, each));
  }

  /** The deals of this zone. */
  DealFiller deals() {
    return new DealFiller(platform, owner, path, known);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}

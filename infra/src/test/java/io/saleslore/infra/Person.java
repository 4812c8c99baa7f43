package io.saleslore.infra;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A customer of a marketer with a chat and a won deal, as a test plays them in. */
record Person(String staff, String customer, String conversation, String deal) {
  private static final String CHAT =
      """
      20/03/2026, 10:00 - MARKETER: Hi FIRST from COMPANY, here's your quote: $5,000
      20/03/2026, 10:05 - NAME: That seems expensive for our budget
      20/03/2026, 10:06 - MARKETER: Let me show you the ROI calculator...
      20/03/2026, 10:30 - NAME: Interesting, send the contract to STREET
      """;

  /** How the person is known in one zone; the street is what they write in the chat. */
  record Known(String name, String company, String phone, String email, String street) {
    /** Whatever of it must never be found again. */
    List<String> words() {
      return List.of(
          name.toLowerCase(java.util.Locale.ROOT),
          company.toLowerCase(java.util.Locale.ROOT),
          phone.toLowerCase(java.util.Locale.ROOT),
          email.toLowerCase(java.util.Locale.ROOT),
          street.toLowerCase(java.util.Locale.ROOT),
          "8844.25");
    }
  }

  /** Takes them in, imports the chat and wins a deal. */
  static Person with(Api api, String staff, String marketer, Known known) {
    var zone = "/api/v1/staff/" + staff;
    var token = api.marketer(staff);
    var card = new HashMap<String, String>();
    card.put("name", known.name());
    card.put("company", known.company());
    card.put("industry", "manufacturing");
    card.put("businessSize", "medium");
    if (!known.phone().isEmpty()) {
      card.put("phone", known.phone());
    }
    if (!known.email().isEmpty()) {
      card.put("email", known.email());
    }
    var customer = Api.expect(201, api.post(zone + "/customers", card, token)).text("customerId");
    var chat =
        CHAT.replace("MARKETER", marketer)
            .replace("FIRST", known.name().split(" ")[0])
            .replace("NAME", known.name())
            .replace("COMPANY", known.company())
            .replace("STREET", known.street());
    var conversation =
        Api.expect(200, api.importChat(staff, customer, marketer, chat)).text("conversationId");
    var deal =
        Api.expect(
                201,
                api.post(
                    zone + "/deals",
                    Map.of(
                        "customerId", customer,
                        "conversationId", conversation,
                        "openedAt", "2026-03-19T09:00:00Z"),
                    token))
            .text("dealId");
    var path = zone + "/deals/" + deal;
    Api.expect(
        204, api.post(path + "/quote", Map.of("amount", "8844.25", "currency", "USD"), token));
    Api.expect(204, api.post(path + "/win", Map.of("at", "2026-03-21T09:00:00Z"), token));
    return new Person(staff, customer, conversation, deal);
  }

  String path() {
    return "/api/v1/staff/" + staff + "/customers/" + customer;
  }

  String conversationPath() {
    return "/api/v1/staff/" + staff + "/conversations/" + conversation;
  }

  String dealPath() {
    return "/api/v1/staff/" + staff + "/deals/" + deal;
  }
}

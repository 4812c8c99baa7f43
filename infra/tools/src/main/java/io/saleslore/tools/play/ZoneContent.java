package io.saleslore.tools.play;

import com.fasterxml.jackson.databind.JsonNode;
import io.saleslore.tools.client.Caller;
import io.saleslore.tools.client.PlatformClient;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a zone held before anything was played into it. */
record ZoneContent(
    Map<String, String> customers,
    Map<String, String> conversations,
    Map<String, Integer> messages,
    Map<String, JsonNode> deals) {
  static ZoneContent empty() {
    return new ZoneContent(Map.of(), Map.of(), Map.of(), Map.of());
  }

  static ZoneContent read(PlatformClient platform, Caller owner, String path) {
    var customers = new HashMap<String, String>();
    for (var each : platform.all(owner, path + "/customers")) {
      var key = customerKey(each.path("name").asText(), each.path("phone").textValue());
      customers.put(key, each.path("customerId").asText());
    }
    var conversations = new HashMap<String, String>();
    var messages = new HashMap<String, Integer>();
    for (var each : platform.all(owner, path + "/conversations")) {
      conversations.put(each.path("customerId").asText(), each.path("conversationId").asText());
      messages.put(each.path("conversationId").asText(), each.path("messages").asInt());
    }
    var deals = new HashMap<String, JsonNode>();
    for (var each : platform.all(owner, path + "/deals")) {
      var openedAt = Instant.parse(each.path("openedAt").asText());
      deals.put(dealKey(each.path("conversationId").asText(), openedAt), each);
    }
    return new ZoneContent(customers, conversations, messages, deals);
  }

  /** The id of the customer with this name and phone number. */
  Optional<String> customer(@Nullable String name, @Nullable String phone) {
    return Optional.ofNullable(customers.get(customerKey(name, phone)));
  }

  Optional<String> conversationWith(String customer) {
    return Optional.ofNullable(conversations.get(customer));
  }

  int messages(String conversation) {
    return messages.getOrDefault(conversation, 0);
  }

  Optional<JsonNode> deal(String conversation, Instant openedAt) {
    return Optional.ofNullable(deals.get(dealKey(conversation, openedAt)));
  }

  private static String customerKey(@Nullable String name, @Nullable String phone) {
    return name + "/" + Objects.requireNonNullElse(phone, "");
  }

  private static String dealKey(String conversation, Instant openedAt) {
    return conversation + "/" + openedAt;
  }
}

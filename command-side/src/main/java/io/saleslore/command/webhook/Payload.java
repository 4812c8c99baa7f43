package io.saleslore.command.webhook;

import static io.saleslore.command.webhook.Contents.text;

import io.saleslore.kernel.vocabulary.Delivery;
import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Speaker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The body of a webhook, read to what happened; what is no message is counted and left out. */
final class Payload {
  private static final JsonMapper JSON = new JsonMapper();
  private static final long FIRST_SECOND = Instant.parse("2009-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST_SECOND = Instant.parse("2200-01-01T00:00:00Z").getEpochSecond();

  private final List<Letter> letters = new ArrayList<>();
  private int leftOut;

  private Payload() {}

  /**
   * Reads all of it.
   *
   * @throws WebhookRefused.Unreadable if it is no JSON object
   */
  static Payload read(byte[] body) {
    JsonNode root;
    try {
      root = JSON.readTree(body);
    } catch (JacksonException e) {
      throw new WebhookRefused.Unreadable();
    }
    if (root == null || !root.isObject()) {
      throw new WebhookRefused.Unreadable();
    }
    var payload = new Payload();
    for (var entry : root.path("entry")) {
      for (var change : entry.path("changes")) {
        payload.change(text(change, "field"), new Value(change.path("value")));
      }
    }
    return payload;
  }

  List<Letter> letters() {
    return letters;
  }

  /** How many parts of it tell of no message: notices, preferences, what has no time or id. */
  int leftOut() {
    return leftOut;
  }

  private void change(String field, Value value) {
    switch (field) {
      case "messages" -> {
        value.each("messages", message -> fromCustomer(value, message));
        value.each("statuses", status -> status(value, status));
      }
      case "smb_message_echoes" ->
          value.each(
              "message_echoes",
              echo -> message(value, value.recipient(echo), Speaker.MARKETER, echo));
      case "history" -> {
        value.each("history", chunk -> history(value, chunk));
        value.each("messages", message -> mediaOfHistory(value, message));
      }
      case "calls" -> {
        value.each("calls", call -> call(value, call));
        value.each("statuses", _ -> leftOut++);
      }
      default -> leftOut++;
    }
  }

  private void fromCustomer(Value value, JsonNode message) {
    var peer = value.sender(message);
    if (!"system".equals(text(message, "type"))) {
      message(value, peer, Speaker.CUSTOMER, message);
      return;
    }
    var number = Peer.phone(text(message.path("system"), "wa_id"));
    if (number == null) {
      leftOut++;
    } else {
      add(value, peer, new Happening.Moved(number));
    }
  }

  private void message(Value value, Peer peer, Speaker speaker, JsonNode message) {
    var id = text(message, "id");
    var at = time(message);
    if (id.isEmpty() || at == null || peer.isNobody() || message.has("group_id")) {
      leftOut++;
      return;
    }
    var type = text(message, "type");
    var original = text(message.path(type), "original_message_id");
    var happening =
        switch (type) {
          case "revoke" -> new Happening.Revoked(original, at);
          case "edit" ->
              new Happening.Edited(
                  id, original, at, speaker, Contents.of(message.path("edit").path("message")));
          default -> new Happening.Said(id, at, speaker, Contents.of(message));
        };
    if (original.isEmpty() && !(happening instanceof Happening.Said)) {
      leftOut++;
    } else {
      add(value, peer, happening);
    }
  }

  private void status(Value value, JsonNode status) {
    var at = time(status);
    var delivery = delivery(text(status, "status"));
    var id = text(status, "id");
    var peer = value.known(text(status, "recipient_id"), text(status, "recipient_user_id"));
    boolean isGroup = "group".equals(text(status, "recipient_type"));
    if (at == null || delivery.isEmpty() || id.isEmpty() || isGroup || peer.isNobody()) {
      leftOut++;
    } else {
      add(value, peer, new Happening.Came(id, delivery.get(), at));
    }
  }

  /** A chunk of history: threads with their messages, or an error where there is none to be had. */
  private void history(Value value, JsonNode chunk) {
    leftOut += chunk.path("errors").size();
    for (var thread : chunk.path("threads")) {
      var context = thread.path("context");
      var number = text(context, "wa_id");
      var peer =
          Peer.of(
              number.isEmpty() ? text(thread, "id") : number,
              text(context, "user_id"),
              text(context, "username"));
      for (var message : thread.path("messages")) {
        boolean isOwn = value.isBusiness(text(message, "from"));
        message(value, peer, isOwn ? Speaker.MARKETER : Speaker.CUSTOMER, message);
        var at = time(message);
        var came = delivery(text(message.path("history_context"), "status"));
        if (isOwn && at != null && came.isPresent() && !text(message, "id").isEmpty()) {
          add(value, peer, new Happening.Came(text(message, "id"), came.get(), at));
        }
      }
    }
  }

  /** What stood as a placeholder in a thread follows by itself; its caption words it anew. */
  private void mediaOfHistory(Value value, JsonNode message) {
    boolean isOwn = value.isBusiness(text(message, "from"));
    var peer = isOwn ? value.recipient(message) : value.sender(message);
    var speaker = isOwn ? Speaker.MARKETER : Speaker.CUSTOMER;
    var content = Contents.of(message);
    var id = text(message, "id");
    var at = time(message);
    if (content.kind() != MessageKind.TEXT || id.isEmpty() || at == null || peer.isNobody()) {
      message(value, peer, speaker, message);
    } else {
      add(value, peer, new Happening.Edited(id + "/caption", id, at, speaker, content));
    }
  }

  /** A call is one entry, however much is told of it. */
  private void call(Value value, JsonNode call) {
    boolean isOwn = text(call, "direction").startsWith("BUSINESS");
    var peer = isOwn ? value.recipient(call) : value.sender(call);
    var at = time(call);
    var id = text(call, "id");
    if (at == null || id.isEmpty() || peer.isNobody()) {
      leftOut++;
      return;
    }
    var speaker = isOwn ? Speaker.MARKETER : Speaker.CUSTOMER;
    add(value, peer, new Happening.Said(id, at, speaker, new Content(MessageKind.CALL, "")));
  }

  private void add(Value value, Peer peer, Happening happening) {
    letters.add(new Letter(value.phoneNumberId(), peer, happening));
  }

  private static Optional<Delivery> delivery(String status) {
    return switch (status.toLowerCase(Locale.ROOT)) {
      case "sent" -> Optional.of(Delivery.SENT);
      case "failed", "error" -> Optional.of(Delivery.FAILED);
      case "delivered" -> Optional.of(Delivery.DELIVERED);
      case "read" -> Optional.of(Delivery.READ);
      case "played" -> Optional.of(Delivery.PLAYED);
      default -> Optional.empty();
    };
  }

  private static @Nullable Instant time(JsonNode node) {
    var seconds = node.path("timestamp").asLong(-1);
    return seconds < FIRST_SECOND || seconds > LAST_SECOND ? null : Instant.ofEpochSecond(seconds);
  }
}

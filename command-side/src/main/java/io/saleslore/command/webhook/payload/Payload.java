package io.saleslore.command.webhook.payload;

import static io.saleslore.command.webhook.payload.JsonFields.text;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The events of a webhook's body; parts that tell of no event are counted and left out. */
public final class Payload {
  private static final JsonMapper JSON = new JsonMapper();

  private final List<AddressedEvent> events = new ArrayList<>();
  private int leftOut;

  private Payload() {}

  /**
   * Reads all of it.
   *
   * @throws WebhookRefused.NoWebhook if it is no JSON object
   */
  public static Payload read(byte[] body) {
    var payload = new Payload();
    var changes = new ChangeReader(payload);
    for (var entry : root(body).path("entry")) {
      for (var change : entry.path("changes")) {
        changes.read(text(change, "field"), new ChangeValue(change.path("value")));
      }
    }
    return payload;
  }

  private static JsonNode root(byte[] body) {
    try {
      var root = JSON.readTree(body);
      if (root != null && root.isObject()) {
        return root;
      }
    } catch (JacksonException e) {
      throw new WebhookRefused.NoWebhook();
    }
    throw new WebhookRefused.NoWebhook();
  }

  /** The events in their order. */
  public List<AddressedEvent> events() {
    return events;
  }

  /** How many parts tell of no event: notices, preferences, what has no time or id. */
  public int leftOut() {
    return leftOut;
  }

  void add(ChangeValue value, WhatsAppUser user, WebhookEvent event) {
    events.add(new AddressedEvent(value.phoneNumberId(), user, event));
  }

  void leaveOut(int parts) {
    leftOut += parts;
  }
}

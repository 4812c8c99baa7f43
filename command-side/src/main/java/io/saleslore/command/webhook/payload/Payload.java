package io.saleslore.command.webhook.payload;

import static io.saleslore.command.webhook.payload.JsonFields.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The events of a webhook's body; parts that tell of no event are counted and left out. */
public final class Payload {
  private static final Pattern PLAIN_NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");
  private static final JsonMapper JSON = new JsonMapper();

  private final List<AddressedEvent> events = new ArrayList<>();
  private final Map<String, Integer> leftOut = new TreeMap<>();
  private final Set<String> unknown = new TreeSet<>();

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

  /** How many parts tell of no event, by what they are. */
  public Map<String, Integer> leftOut() {
    return leftOut;
  }

  /** What WhatsApp calls the kinds that are not known here. */
  public Set<String> unknown() {
    return unknown;
  }

  void add(ChangeValue value, WhatsAppUser user, WebhookEvent event) {
    events.add(new AddressedEvent(value.phoneNumberId(), user, event));
  }

  void leaveOut(String kind) {
    leftOut.merge(kind, 1, Integer::sum);
  }

  /** Only a plain name is one of WhatsApp's and may be logged. */
  void addUnknown(String place, String name) {
    unknown.add(place + " " + (PLAIN_NAME.matcher(name).matches() ? name : "without a plain name"));
  }

  /** How many parts were read, whatever came of them. */
  int parts() {
    return events.size() + leftOut.values().stream().mapToInt(Integer::intValue).sum();
  }
}

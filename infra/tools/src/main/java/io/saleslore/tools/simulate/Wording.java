package io.saleslore.tools.simulate;

import io.saleslore.tools.world.WorldCustomer;
import io.saleslore.tools.world.WorldMarketer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts phrases into the mouths of two people, with their names, numbers and small talk around. */
record Wording(Draw draw, Map<String, String> slots, Phrases phrases) {
  /** Whose names and numbers are filled in. */
  static Map<String, String> slots(
      WorldMarketer marketer, WorldCustomer customer, Cast cast, Draw draw) {
    var slots = new LinkedHashMap<String, String>();
    slots.put("{customer}", customer.name().split(" ")[0]);
    slots.put("{marketer}", marketer.name().split(" ")[0]);
    slots.put("{marketer-phone}", cast.phone());
    slots.put("{company}", customer.company());
    slots.put("{phone}", customer.phone());
    slots.put("{email}", customer.email());
    slots.put("{colleague}", cast.firstName());
    slots.put("{number}", Integer.toString(draw.between(2, 12)));
    slots.put("{date}", "the end of the month");
    slots.put("{provider}", "your provider");
    return slots;
  }

  /** One of the phrases with the slots filled. */
  String say(List<String> ways) {
    var text = draw.oneOf(ways);
    for (var slot : slots.entrySet()) {
      text = text.replace(slot.getKey(), slot.getValue());
    }
    return text;
  }

  /** The same, and now and then something private beside it, on a line of its own or not. */
  String chat(List<String> ways) {
    var text = say(ways);
    if (draw.chance(0.8)) {
      return text;
    }
    var aside = say(phrases().of("aside"));
    return draw.chance(0.5) ? aside + "\n" + text : text + ". " + aside;
  }
}

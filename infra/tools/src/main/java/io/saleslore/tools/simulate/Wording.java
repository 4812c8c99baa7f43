package io.saleslore.tools.simulate;

import java.util.List;
import java.util.Map;

/** Puts phrases into the mouths of two people, with their names, numbers and small talk around. */
record Wording(Draw draw, Map<String, String> slots) {
  /** One of the phrases with the slots filled. */
  String say(List<String> phrases) {
    var text = draw.oneOf(phrases);
    for (var slot : slots.entrySet()) {
      text = text.replace(slot.getKey(), slot.getValue());
    }
    return text;
  }

  /** The same, and now and then something private beside it, on a line of its own or not. */
  String chat(List<String> phrases) {
    var text = say(phrases);
    if (draw.chance(0.8)) {
      return text;
    }
    var aside = say(Phrases.of("aside"));
    return draw.chance(0.5) ? aside + "\n" + text : text + ". " + aside;
  }
}

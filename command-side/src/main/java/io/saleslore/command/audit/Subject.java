package io.saleslore.command.audit;

import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.id.StaffId;
import java.util.Map;
import java.util.UUID;

/** Whose state is asked for: {@code customer:ID}, {@code conversation:ID}, {@code deal:ID}, … */
record Subject(String kind, String aggregate) {
  private static final Map<String, String> KINDS =
      Map.of("customer", "Customer", "conversation", "Conversation", "deal", "Deal");

  static Subject parse(String of) {
    int colon = of.indexOf(':');
    var kind = of.substring(0, Math.max(0, colon));
    var id = of.substring(colon + 1);
    try {
      if (kind.equals("staff")) {
        return new Subject("Staff", new StaffId(id).zone().value());
      }
      if (KINDS.containsKey(kind)) {
        return new Subject(KINDS.getOrDefault(kind, ""), UUID.fromString(id).toString());
      }
    } catch (IllegalArgumentException _) {
      // The sentence below says what it takes.
    }
    throw new InvalidField("of", "is customer:ID, conversation:ID, deal:ID or staff:ID");
  }
}

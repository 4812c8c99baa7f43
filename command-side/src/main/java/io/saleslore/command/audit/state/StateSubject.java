package io.saleslore.command.audit.state;

import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.id.StaffId;
import java.util.UUID;

/**
 * Whose state is wanted, in a request {@code customer:ID}, {@code conversation:ID}, {@code deal:ID}
 * or {@code staff:ID}.
 *
 * @param aggregate the id of the aggregate that holds it
 */
record StateSubject(String aggregate) {
  /**
   * Reads it from a request.
   *
   * @throws InvalidField if it is none of these
   */
  static StateSubject parse(String of) {
    int colon = of.indexOf(':');
    var id = of.substring(colon + 1);
    try {
      return switch (of.substring(0, Math.max(0, colon))) {
        case "staff" -> new StateSubject(new StaffId(id).zone().value());
        case "customer", "conversation", "deal" -> new StateSubject(UUID.fromString(id).toString());
        default -> throw unknown();
      };
    } catch (IllegalArgumentException _) {
      throw unknown();
    }
  }

  private static InvalidField unknown() {
    return new InvalidField("of", "is customer:ID, conversation:ID, deal:ID or staff:ID");
  }
}

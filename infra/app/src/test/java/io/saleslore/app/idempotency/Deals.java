package io.saleslore.app.idempotency;

import static io.saleslore.app.fixture.Caller.body;
import static io.saleslore.app.fixture.Caller.expect;

import io.saleslore.app.fixture.Caller;
import java.util.Map;

/** Alice's deals with customers called John. */
final class Deals {
  private static final String ZONE = "/api/v1/staff/alice-123";

  private Deals() {}

  static String customer(Caller alice) {
    return id(alice, "/customers", Map.of("name", "John"), "customerId");
  }

  /** Opens one and answers its path. */
  static String open(Caller alice) {
    var john = customer(alice);
    var chat = id(alice, "/conversations", Map.of("customerId", john), "conversationId");
    var deal = Map.of("customerId", john, "conversationId", chat);
    return ZONE + "/deals/" + id(alice, "/deals", deal, "dealId");
  }

  private static String id(Caller alice, String path, Map<String, ?> body, String field) {
    return body(expect(201, alice.post(ZONE + path, body, null))).path(field).asText();
  }
}

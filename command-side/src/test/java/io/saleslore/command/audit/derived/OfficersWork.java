package io.saleslore.command.audit.derived;

import static io.saleslore.command.audit.store.AuditedStore.OPERATIONS;
import static io.saleslore.command.audit.store.AuditedStore.PRIVATE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.saleslore.command.fixture.Marketer;
import io.saleslore.command.fixture.MemoryRows;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.kernel.customer.CustomerCommand.AddNumber;
import io.saleslore.kernel.customer.CustomerCommand.AddUserId;
import io.saleslore.kernel.customer.CustomerCommand.LoseNumber;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.operation.Operation;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.staff.StaffCommand.AssignBusinessNumber;
import io.saleslore.kernel.staff.StaffCommand.HandOverZone;
import java.util.List;
import java.util.Map;

/** Alice and Bob have worked, and officers have held, revealed and erased. */
public final class OfficersWork implements AutoCloseable {
  private static final ObjectMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  public final PrivateZones zones = PrivateZones.open();
  public final Marketer alice = zones.alice();
  private final Marketer bob = zones.bob();

  public OfficersWork() {
    zones.send(new AssignBusinessNumber(alice.zone(), "123", zones.clock().instant()));
    zones.send(new HandOverZone(bob.zone(), bob.staff(), alice.staff(), zones.clock().instant()));
    hold(alice.customer("John"));
    zones.release(hold(alice.customer("Jane")));
    reveal(alice.customer("Joan"));
    erase(alice.customer("Jim"));
    tellApart();
    meetOnWhatsApp(
        alice.customer(Map.of("name", "Joy", "phone", "+1 802 555 0120", "email", "j@x.org")));
    keep(alice);
    zones
        .http()
        .post(
            "/api/v1/staff/" + alice.staff() + "/handover",
            Map.of("to", zones.onboard("carol-9", "Carol").staff().value(), "reason", "letter 4"))
        .expect(200);
    zones
        .http()
        .put("/api/v1/audit/retention/" + bob.staff(), Map.of("days", 9, "reason", "policy 4"))
        .expect(200);
  }

  public String hold(CustomerId customer) {
    return zones
        .http()
        .post("/api/v1/audit/holds", Map.of("customerId", customer.toString(), "reason", "case 9"))
        .expect(201)
        .text("holdId");
  }

  private void reveal(CustomerId customer) {
    var path = "/api/v1/audit/reveal";
    var asked = Map.of("customerId", customer.toString(), "reason", "case 9");
    confirm(path + "/" + zones.http().post(path, asked).expect(201).text("revealId") + "/approve");
  }

  private void erase(CustomerId customer) {
    var path = "/api/v1/erasures";
    var asked = Map.of("customerId", customer.toString(), "reason", "case 9");
    confirm(path + "/" + zones.http().post(path, asked).expect(201).text("erasureId") + "/confirm");
  }

  /** Two who share a number, two who were merged, and two who were apart and are one after all. */
  private void tellApart() {
    var jack = Map.of("name", "Jack", "phone", "+1 802 555 0110");
    var one = alice.customer(jack);
    var two = alice.customer(with(jack, "Jill"));
    var three = alice.customer(with(jack, "Joe"));
    List.of(one, two, three)
        .forEach(
            each -> alice.hear(alice.conversation(each), zones.clock().instant(), "good morning"));
    deals(one);
    merge(three, two);
    merge(two, one);
    alice.delete("customers/" + two + "/merger").expect(204);
    erase(alice.customer(with(jack, "June")));
  }

  private void deals(CustomerId customer) {
    var chat = alice.conversation(customer);
    var at = zones.clock().instant();
    alice.deal(customer, chat, at);
    var won = alice.deal(customer, chat, at);
    alice.post("deals/" + won + "/win", Map.of("at", at.toString())).expect(204);
  }

  private void meetOnWhatsApp(CustomerId customer) {
    var at = zones.clock().instant();
    var zone = alice.zone();
    var left = sealed(customer, "+1 802 555 0120");
    zones.send(new AddNumber(customer, zone, sealed(customer, "+1 802 555 0121"), true, at));
    zones.send(new LoseNumber(customer, zone, left, false, at));
    zones.send(new AddUserId(customer, zone, sealed(customer, "U.1"), sealed(customer, "joy"), at));
  }

  private SealedText sealed(CustomerId customer, String text) {
    return zones.vault().seal(KeyId.of(alice.zone(), customer), text);
  }

  private static Map<String, Object> with(Map<String, String> shared, String name) {
    return Map.of("name", name, "phone", shared.get("phone"), "anotherPerson", true);
  }

  private void merge(CustomerId one, CustomerId into) {
    alice.put("customers/" + one + "/merger", Map.of("into", into.toString())).expect(204);
  }

  private void keep(Marketer marketer) {
    var path = "/api/v1/audit/retention/" + marketer.staff();
    zones.http().put(path, Map.of("days", 90, "reason", "policy 4")).expect(200);
    confirm(path + "/confirm");
  }

  private void confirm(String path) {
    zones.caller().is("dave");
    zones.http().post(path, Map.of("reason", "case 9")).expect(200);
    zones.caller().is("carol");
  }

  /** The history of all that, at the positions from one on. */
  public void store(MemoryRows rows) {
    storeEvents(zones, rows);
    var operations = zones.operations().all();
    for (int each = 0; each < operations.size(); each++) {
      rows.put(
          OPERATIONS,
          MemoryRows.event(
              each + 1L, "o-" + each, 0, Operation.class.getName(), json(operations.get(each))));
    }
  }

  /** The events of private zones, at the positions from one on. */
  static void storeEvents(PrivateZones zones, MemoryRows rows) {
    var events =
        zones
            .tables()
            .jdbc()
            .sql("select payloadType, payload from private_zone.event order by globalIndex")
            .query((row, _) -> List.of(row.getString(1), new String(row.getBytes(2))))
            .list();
    for (int each = 0; each < events.size(); each++) {
      var event = events.get(each);
      rows.put(PRIVATE, MemoryRows.event(each + 1L, "a-" + each, 0, event.get(0), event.get(1)));
    }
  }

  private static String json(Operation operation) {
    try {
      return JSON.writeValueAsString(operation);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    zones.close();
  }
}

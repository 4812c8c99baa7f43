package io.saleslore.command.audit.state;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.command.fingerprint.MessageFingerprint;
import io.saleslore.command.fixture.Marketer;
import io.saleslore.command.fixture.MemoryRows;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.command.proof.event.StoredEvent;
import io.saleslore.kernel.conversation.ConversationCommand.EditMessage;
import io.saleslore.kernel.conversation.ConversationCommand.RecogniseMessage;
import io.saleslore.kernel.conversation.ConversationCommand.RecordMessages;
import io.saleslore.kernel.conversation.ConversationCommand.Report;
import io.saleslore.kernel.conversation.ConversationCommand.ReportDeliveries;
import io.saleslore.kernel.conversation.ConversationCommand.RevokeMessage;
import io.saleslore.kernel.conversation.ConversationCommand.SealedMessage;
import io.saleslore.kernel.customer.CustomerCommand.AddNumber;
import io.saleslore.kernel.customer.CustomerCommand.LoseNumber;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.MessageId;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.staff.StaffCommand.AssignBusinessNumber;
import io.saleslore.kernel.staff.StaffCommand.ReleaseBusinessNumber;
import io.saleslore.kernel.vocabulary.Delivery;
import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Speaker;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever happened in whichever order: at its end the history says what the API shows now. */
class ReplayedStateTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

  private static final String EXPORTED =
      new MessageFingerprint(MessageFingerprint.minute(MONDAY), "a-hash", 0).toString();

  @AutoClose private static final PrivateZones zones = PrivateZones.open();
  private final Marketer alice = zones.alice();

  private Map<String, Object> replayed(Object aggregate) {
    var rows = new MemoryRows();
    zones
        .tables()
        .jdbc()
        .sql("select * from private_zone.event order by globalIndex")
        .query(
            (row, _) ->
                new StoredEvent(
                    row.getLong("globalIndex"),
                    row.getString("eventIdentifier"),
                    row.getString("aggregateIdentifier"),
                    row.getLong("sequenceNumber"),
                    row.getString("type"),
                    row.getString("timeStamp"),
                    row.getString("payloadType"),
                    Optional.empty(),
                    row.getBytes("payload"),
                    Optional.empty()))
        .list()
        .forEach(event -> rows.put(AuditedStore.PRIVATE, event));
    var history = new AggregateHistory(rows, zones.vault().shreddedKeys());
    var events = history.eventsOf(new StateSubject(aggregate.toString()));
    return history.at(events, Instant.MAX).fields();
  }

  /** What the history says under these names, and what the API shows under its own. */
  private static void compare(
      Map<?, ?> replayed, JsonNode shown, Map<String, String> same, Set<String> sealed) {
    same.forEach(
        (field, name) ->
            assertThat(text(replayed.get(field)))
                .as(field)
                .isEqualTo(shown.path(name).asString("")));
    sealed.forEach(
        name ->
            assertThat(replayed.containsKey(name))
                .as(name)
                .isEqualTo(!shown.path(name).asString("").isEmpty()));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  @RepeatedTest(5)
  void a_customer(RepetitionInfo seed) {
    var random = new Random(seed.getCurrentRepetition());
    var customers = IntStream.range(0, 4).mapToObj(i -> alice.customer("John " + i)).toList();
    for (int i = 0; i < 40; i++) {
      act(random, customers.get(random.nextInt(4)), customers.get(random.nextInt(4)));
    }
    alice.forget(customers.getLast(), null);
    customers.stream().limit(3).forEach(this::compareCustomer);
    assertThat(replayed(customers.getLast()))
        .doesNotContainKeys("industry", "businessSize", "into", "certain");
  }

  private void compareCustomer(CustomerId customer) {
    compare(
        replayed(customer),
        own(customer),
        Map.of("industry", "industry", "businessSize", "businessSize", "into", "mergedInto"),
        Set.of("name", "company", "phone", "email"));
  }

  /** What the record itself says, whoever it was merged with. */
  private JsonNode own(CustomerId customer) {
    return alice
        .get("customers/" + customer + "/records")
        .expect(200)
        .json()
        .path("items")
        .valueStream()
        .filter(each -> each.path("customerId").asString().equals(customer.toString()))
        .findFirst()
        .orElseThrow();
  }

  private void act(Random random, CustomerId customer, CustomerId other) {
    var path = "customers/" + customer;
    switch (random.nextInt(6)) {
      case 0 -> alice.put(path, card(random)).expect(204);
      case 1 ->
          alice.put(
              path + "/classification",
              Map.of(
                  "industry", "retail", "businessSize", random.nextBoolean() ? "small" : "large"));
      case 2 -> alice.put(path + "/merger", Map.of("into", other.toString()));
      case 3 -> alice.delete(path + "/merger");
      case 4 ->
          zones.send(
              new AddNumber(
                  customer,
                  alice.zone(),
                  sealed(customer, "+16505550199"),
                  random.nextBoolean(),
                  MONDAY));
      default ->
          zones.send(
              new LoseNumber(
                  customer,
                  alice.zone(),
                  sealed(customer, "+16505550199"),
                  random.nextBoolean(),
                  MONDAY));
    }
  }

  private static Map<String, String> card(Random random) {
    var card = new HashMap<>(Map.of("name", "John"));
    if (random.nextBoolean()) {
      card.put("company", "ABC Corp");
    }
    if (random.nextBoolean()) {
      card.put("email", random.nextInt() + "@abc.example");
    }
    if (random.nextBoolean()) {
      card.put("phone", "+1202555" + (1000 + random.nextInt(9000)));
    }
    return card;
  }

  private SealedText sealed(CustomerId customer, String text) {
    return zones.vault().seal(KeyId.of(alice.zone(), customer), text);
  }

  @Test
  void a_customer_whose_other_record_was_forgotten() {
    var john = alice.customer("John");
    var johnny = alice.customer("Johnny");
    alice.put("customers/" + johnny + "/merger", Map.of("into", john.toString())).expect(204);
    compareCustomer(johnny);
    alice.forget(john, null);
    compareCustomer(johnny);
  }

  @RepeatedTest(5)
  void a_deal(RepetitionInfo seed) {
    var random = new Random(seed.getCurrentRepetition());
    var john = alice.customer("John");
    var deal = alice.deal(john, alice.conversation(john), MONDAY);
    for (int i = 0; i < 8; i++) {
      step(random, "deals/" + deal + "/");
    }
    var fields = new HashMap<>(replayed(deal));
    rename(fields, "amount", "quote");
    rename(fields, "note", "lostNote");
    compare(
        fields,
        alice.get("deals/" + deal).expect(200).json(),
        Map.of("stage", "stage", "outcome", "outcome", "reason", "lostReason"),
        Set.of("quote", "lostNote"));
  }

  private static void rename(Map<String, Object> fields, String from, String to) {
    if (fields.containsKey(from)) {
      fields.put(to, fields.get(from));
    }
  }

  private void step(Random random, String deal) {
    switch (random.nextInt(7)) {
      case 0 -> alice.post(deal + "quote", Map.of("amount", "10.00", "currency", "USD"));
      case 1 -> alice.post(deal + "stage", Map.of("stage", "negotiating"));
      case 2 -> alice.post(deal + "win", Map.of());
      case 3 -> alice.post(deal + "lose", Map.of("reason", "budget", "note", "too dear"));
      case 4 -> alice.post(deal + "lose", Map.of());
      case 5 -> alice.post(deal + "correction", Map.of("outcome", "won"));
      default -> alice.post(deal + "correction", Map.of("outcome", "lost"));
    }
  }

  @RepeatedTest(8)
  void the_messages_of_a_conversation(RepetitionInfo seed) {
    var random = new Random(seed.getCurrentRepetition());
    var john = alice.customer("John");
    var chat = alice.conversation(john);
    var exported = List.of(message(john, EXPORTED, MONDAY));
    zones.send(new RecordMessages(chat, alice.zone(), exported));
    for (int i = 0; i < 30; i++) {
      tell(random, john, chat);
    }
    var messages = (Map<?, ?>) replayed(chat).getOrDefault("messages", Map.of());
    var shown =
        alice.messages(chat).stream()
            .collect(
                Collectors.toMap(each -> each.path("messageId").asString(), Function.identity()));
    assertThat(messages.keySet()).isEqualTo(shown.keySet());
    shown.forEach(
        (id, message) ->
            compare(
                requireNonNull((Map<?, ?>) messages.get(id)),
                message,
                Map.of("kind", "kind", "edited", "edited", "delivery", "delivery"),
                Set.of("text")));
  }

  private void tell(Random random, CustomerId john, ConversationId chat) {
    var zone = alice.zone();
    var key = chat + "/" + random.nextInt(5);
    var at = MONDAY.plusSeconds(random.nextInt(1000));
    switch (random.nextInt(5)) {
      case 0 -> zones.send(new RecordMessages(chat, zone, List.of(message(john, key, at))));
      case 1 ->
          zones.send(
              new EditMessage(
                  chat, zone, key, message(john, chat + "/edit-" + random.nextInt(), at)));
      case 2 -> zones.send(new RevokeMessage(chat, zone, key, at));
      case 3 ->
          zones.send(
              new ReportDeliveries(
                  chat, zone, List.of(new Report(key, Delivery.values()[random.nextInt(5)], at))));
      default ->
          zones.send(
              new RecogniseMessage(chat, zone, MONDAY, Speaker.CUSTOMER, EXPORTED, chat + "/4"));
    }
  }

  private SealedMessage message(CustomerId john, String key, Instant at) {
    return new SealedMessage(
        MessageId.fresh(),
        at,
        Speaker.CUSTOMER,
        MessageKind.TEXT,
        false,
        sealed(john, "words"),
        key);
  }

  @Test
  void the_business_numbers_of_a_zone() {
    var zone = alice.zone();
    zones.send(new AssignBusinessNumber(zone, "106540352242901", MONDAY));
    zones.send(new AssignBusinessNumber(zone, "106540352242902", MONDAY));
    zones.send(new ReleaseBusinessNumber(zone, "106540352242901", MONDAY));
    var numbers = (Map<?, ?>) replayed(alice.zone().value()).get("phoneNumbers");
    assertThat(requireNonNull(numbers).keySet()).hasToString("[106540352242902]");
  }
}

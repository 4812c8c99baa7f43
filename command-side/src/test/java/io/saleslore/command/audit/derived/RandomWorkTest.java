package io.saleslore.command.audit.derived;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.audit.tree.SampleTree;
import io.saleslore.command.conversation.ConversationStarter;
import io.saleslore.command.evidence.DerivedTable;
import io.saleslore.command.fixture.Marketer;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.kernel.customer.CustomerCommand;
import io.saleslore.kernel.customer.CustomerCommand.AddNumber;
import io.saleslore.kernel.customer.CustomerCommand.AddUserId;
import io.saleslore.kernel.customer.CustomerCommand.LoseNumber;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.SealedText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to customers, in whatever order, the tables follow from the history. */
class RandomWorkTest {
  private static final int STEPS = 150;
  private static final int NUMBERS = 6;

  private final SampleTree history = new SampleTree();

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void the_tables_follow_from_the_history(long seed) {
    try (var zones = PrivateZones.open()) {
      var work = new Work(zones, new Random(seed));
      for (int step = 0; step < STEPS; step++) {
        work.step();
      }
      OfficersWork.storeEvents(zones, history.rows);
      history.trees.all().forEach(each -> each.catchUp());
      var derived =
          new DerivedTables(
              zones.parts(DerivedTable.class), history.rows, history.trees, history.clock);
      derived.look();
      assertThat(derived.look()).isEmpty();
    }
  }

  private static final class Work {
    private final PrivateZones zones;
    private final Random random;
    private final Marketer alice;
    private final List<CustomerId> customers = new ArrayList<>();

    Work(PrivateZones zones, Random random) {
      this.zones = zones;
      this.random = random;
      this.alice = zones.alice();
    }

    void step() {
      zones.clock().pass(Duration.ofMinutes(1));
      var customer = customers.isEmpty() ? record() : any();
      switch (random.nextInt(13)) {
        case 0, 1 -> record();
        case 2, 3 -> alice.put("customers/" + customer, card()).expect(204);
        case 4 -> send(new AddNumber(customer, alice.zone(), number(customer), isTrue(), now()));
        case 5 -> send(new LoseNumber(customer, alice.zone(), number(customer), isTrue(), now()));
        case 6 -> send(new AddUserId(customer, alice.zone(), null, number(customer), now()));
        case 7, 8 -> alice.put("customers/" + customer + "/merger", Map.of("into", any()));
        case 9 -> alice.delete("customers/" + customer + "/merger");
        case 10 -> chat(customer);
        case 11 -> alice.hear(chat(customer), sentAt(), "good morning");
        default -> forget(customer);
      }
    }

    private CustomerId record() {
      var customer = alice.customer(card());
      customers.add(customer);
      return customer;
    }

    private Map<String, ?> card() {
      return random.nextBoolean()
          ? Map.of("name", "Jo", "phone", phone(), "anotherPerson", true)
          : Map.of("name", "Jo", "phone", phone(), "email", email(), "anotherPerson", true);
    }

    private ConversationId chat(CustomerId customer) {
      return zones.part(ConversationStarter.class).findOrStart(alice.zone(), customer, null);
    }

    private void forget(CustomerId customer) {
      alice.forget(customer, null);
      zones.vault().shred(KeyId.of(alice.zone(), customer));
      customers.remove(customer);
    }

    private CustomerId any() {
      return customers.get(random.nextInt(customers.size()));
    }

    private SealedText number(CustomerId customer) {
      return zones.vault().seal(KeyId.of(alice.zone(), customer), phone());
    }

    private String phone() {
      return "+1 802 555 010" + random.nextInt(NUMBERS);
    }

    private String email() {
      return "jo" + random.nextInt(NUMBERS) + "@example.org";
    }

    private boolean isTrue() {
      return random.nextBoolean();
    }

    private void send(CustomerCommand command) {
      zones.send(command);
    }

    private Instant now() {
      return zones.clock().instant();
    }

    /** Not in the order of recording, and finer than databases keep it. */
    private Instant sentAt() {
      return now().minusSeconds(random.nextInt(1000)).plusNanos(random.nextInt(1_000_000_000));
    }
  }
}

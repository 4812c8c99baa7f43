package io.saleslore.command.audit.derived;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.command.conversation.ConversationStarter;
import io.saleslore.command.erasure.removal.CustomerErasure;
import io.saleslore.command.erasure.removal.ErasureSubjects;
import io.saleslore.command.fixture.Marketer;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.command.staff.Zones;
import io.saleslore.command.whatsapp.author.AuthorNumbers;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.ErasureId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What depends on several records of a zone is written one after the other. So the order of the
 * events is the order in which the tables have changed.
 */
class OrderOfWritesTest {
  @AutoClose private final PrivateZones zones = PrivateZones.open();
  private final Marketer alice = zones.alice();
  private final CustomerId john = alice.customer("John");
  private final CustomerId johnny = alice.customer("Johnny");
  private final CustomerId jill = alice.customer("Jill");
  private final ConversationId chat = alice.conversation(jill);

  record Write(String name, Runner runner) {
    interface Runner {
      void run(OrderOfWritesTest test);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Write> writes() {
    return Stream.of(
        new Write("merging two records", OrderOfWritesTest::merge),
        new Write("starting a conversation", OrderOfWritesTest::start),
        new Write("opening a deal", OrderOfWritesTest::deal),
        new Write("keeping a chat's number", OrderOfWritesTest::keepNumber),
        new Write("forgetting a customer", OrderOfWritesTest::forget));
  }

  @ParameterizedTest
  @MethodSource("writes")
  void a_write_waits_for_the_one_before_it(Write write) throws Exception {
    var waiting =
        zones
            .tables()
            .transaction()
            .execute(
                _ -> {
                  zones.part(Zones.class).lock(alice.zone());
                  var begun = CompletableFuture.runAsync(() -> write.runner().run(this));
                  assertThatThrownBy(() -> begun.get(300, TimeUnit.MILLISECONDS))
                      .isInstanceOf(TimeoutException.class);
                  return begun;
                });
    assertThat(waiting.get(1, TimeUnit.MINUTES)).isNull();
  }

  private void merge() {
    alice.put("customers/" + johnny + "/merger", Map.of("into", john.toString())).expect(204);
  }

  private void start() {
    zones.part(ConversationStarter.class).findOrStart(alice.zone(), john, null);
  }

  private void deal() {
    alice.deal(jill, chat, zones.clock().instant());
  }

  private void keepNumber() {
    zones.part(AuthorNumbers.class).keep(subject(), "+1 802 555 0110");
  }

  private void forget() {
    var erasure = ErasureId.fresh();
    zones.part(ErasureSubjects.class).add(erasure, Set.of(subject()));
    zones.part(CustomerErasure.class).run(erasure, subject());
  }

  private Subject subject() {
    return new Subject(alice.zone(), john);
  }
}

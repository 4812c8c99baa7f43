package io.saleslore.command.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.command.fixture.Marketer;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.kernel.conversation.ConversationEvent.ConversationStarted;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.id.ConversationId;
import java.time.ZoneId;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ConversationStarterTest {
  @AutoClose private final PrivateZones zones = PrivateZones.open();
  private final Marketer alice = zones.alice();
  private final ConversationStarter starter = zones.part(ConversationStarter.class);

  @Test
  void what_is_started_is_found_again() {
    var john = alice.customer("John");
    var chat = starter.findOrStart(alice.zone(), john, null);
    assertThat(starter.findOrStart(alice.zone(), john, "America/New_York")).isEqualTo(chat);
    assertThat(zones.countEvents(ConversationStarted.class)).isOne();
  }

  @Test
  void where_what_it_was_started_for_fails_nothing_of_it_is_left() {
    var john = alice.customer("John");
    assertThatThrownBy(
            () ->
                starter.with(
                    alice.zone(),
                    john,
                    null,
                    _ -> {
                      throw new IllegalStateException("no room");
                    }))
        .hasMessage("no room");
    assertThat(alice.all("conversations")).isEmpty();
    assertThat(zones.countEvents(ConversationStarted.class)).isZero();
  }

  @Test
  void many_at_the_same_time_start_one_conversation() throws Exception {
    var john = alice.customer("John");
    var found = ConcurrentHashMap.<ConversationId>newKeySet();
    try (var threads = Executors.newFixedThreadPool(8)) {
      var together = new CyclicBarrier(8);
      var all =
          IntStream.range(0, 8)
              .mapToObj(
                  _ ->
                      threads.submit(
                          () -> {
                            together.await();
                            found.add(starter.findOrStart(alice.zone(), john, null));
                            return null;
                          }))
              .toList();
      for (var each : all) {
        each.get();
      }
    }
    assertThat(found).hasSize(1);
    assertThat(alice.all("conversations")).hasSize(1);
    assertThat(zones.countEvents(ConversationStarted.class)).isOne();
  }

  @Test
  void without_a_time_zone_it_is_the_marketers_own() {
    assertThat(starter.timeZone(alice.zone(), null)).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(starter.timeZone(alice.zone(), " ")).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(starter.timeZone(alice.zone(), "Asia/Kolkata")).isEqualTo(ZoneId.of("Asia/Kolkata"));
    assertThatThrownBy(() -> starter.timeZone(alice.zone(), "Mars/Olympus"))
        .isInstanceOf(InvalidField.class)
        .hasMessageContaining("IANA");
  }
}

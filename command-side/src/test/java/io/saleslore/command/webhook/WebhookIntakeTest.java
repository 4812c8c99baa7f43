package io.saleslore.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.kernel.conversation.ConversationEvent.MessageRecorded;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Two deliveries of the same thing at the same moment. */
class WebhookIntakeTest {
  private static final long MONDAY = 1_772_442_000L;
  private static final int PAIRS = 40;

  @Test
  void many_deliveries_at_once_leave_each_message_once() throws Exception {
    try (var zones = PrivateZones.open(WhatsApp.SETTINGS)) {
      var whatsApp = new WhatsApp(zones);
      var alice = whatsApp.owner();
      try (var threads = Executors.newFixedThreadPool(4)) {
        var all = new ArrayList<Future<?>>();
        for (int i = 0; i < PAIRS; i++) {
          var body =
              WebhookBodies.text(
                  alice.number(), "1650555000" + i % 3, "wamid." + i, MONDAY + i, "m" + i);
          all.add(threads.submit(() -> alice.receives(body)));
          all.add(threads.submit(() -> alice.receives(body)));
        }
        for (var each : all) {
          each.get();
        }
      }
      assertThat(alice.marketer().all("customers")).hasSize(3);
      assertThat(alice.marketer().all("conversations")).hasSize(3);
      assertThat(alice.texts()).hasSize(PAIRS).doesNotHaveDuplicates();
      assertThat(zones.countEvents(MessageRecorded.class)).isEqualTo(PAIRS);
    }
  }
}

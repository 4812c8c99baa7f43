package io.saleslore.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.OwnProcess;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A long chat in a process of its own whose heap has little room left. That nothing of a chat is
 * held is proved where it is read, recorded and known; 200 MB in 512 MB are the same by measure,
 * but take minutes.
 */
class BigImportIT {
  private static final int MESSAGES = Integer.getInteger("saleslore.import.messages", 10_000);
  private static final String HEAP = System.getProperty("saleslore.import.heap", "112m");
  private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("dd/MM/uuuu, HH:mm");

  private static String chat(int messages) {
    var start = LocalDateTime.parse("2018-01-01T00:00");
    var chat = new StringBuilder();
    for (int i = 0; i < messages; i++) {
      chat.append(FORM.format(start.plusMinutes(3L * i)))
          .append(i % 2 == 0 ? " - Alice: no. " : " - John: no. ")
          .append(i)
          .append('\n');
    }
    return chat.toString();
  }

  @Test
  void it_is_imported_whole_and_longer_ones_add_what_is_new(@TempDir Path data) throws Exception {
    try (var platform = OwnProcess.start(HEAP, data)) {
      var api = platform.api(data);
      api.onboard("alice-123", "Alice");
      var alice = api.marketer("alice-123");
      var zone = "/api/v1/staff/alice-123/";
      var john =
          Api.expect(201, api.post(zone + "customers", Map.of("name", "John"), alice))
              .text("customerId");
      var first = Api.expect(200, api.importChat("alice-123", john, "Alice", chat(MESSAGES)));
      assertThat(first.body().path("recorded").asInt()).isEqualTo(MESSAGES);
      var longer = Api.expect(200, api.importChat("alice-123", john, "Alice", chat(MESSAGES + 7)));
      assertThat(longer.body().path("recorded").asInt()).isEqualTo(7);
      assertThat(longer.body().path("alreadyThere").asInt()).isEqualTo(MESSAGES);
      var messages =
          zone + "conversations/" + first.text("conversationId") + "/messages?limit=2&cursor=";
      var latest = Api.expect(200, api.get(messages + (MESSAGES + 5), alice)).body();
      assertThat(latest.findValuesAsText("text"))
          .containsExactly("no. " + (MESSAGES + 5), "no. " + (MESSAGES + 6));
      assertThat(latest.path("next").isNull()).isTrue();
    }
  }
}

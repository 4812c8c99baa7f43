package io.saleslore.command.whatsapp.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.saleslore.command.whatsapp.file.ChatRefused;
import io.saleslore.command.whatsapp.file.ExportSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class SharedChatsTest {
  private static final Path CHATS =
      Path.of(System.getenv().getOrDefault("SALESLORE_DATA", "../../shared/data"))
          .resolve("whatsapp/chats");

  @Test
  void every_shared_chat_is_read_as_its_manifest_says() throws IOException {
    assumeTrue(Files.isDirectory(CHATS), "skipped: no test data at " + CHATS);
    var manifest = new ObjectMapper().readTree(CHATS.resolve("manifest.json").toFile());
    var wrong = new ArrayList<String>();
    for (var chat : manifest) {
      if (!isRight(chat)) {
        wrong.add(chat.path("file").asText());
      }
    }
    assertThat(manifest).isNotEmpty();
    assertThat(wrong).isEmpty();
  }

  private static boolean isRight(JsonNode chat) {
    var expected = chat.path("expected");
    var source = ExportSource.of(CHATS.resolve(chat.path("file").asText()));
    try {
      return isRight(expected, Chats.entries(ChatExport.open(source, Optional.empty())));
    } catch (ChatRefused.AmbiguousDates ambiguous) {
      return expected.path("ambiguous").asBoolean();
    } catch (ChatRefused refused) {
      return expected.path("messages").asInt() == 0;
    }
  }

  private static boolean isRight(JsonNode expected, List<ChatEntry> entries) {
    if (entries.size() != expected.path("messages").asInt()) {
      return false;
    }
    var times = entries.stream().map(entry -> entry.ts().toString().substring(0, 16)).toList();
    var authors =
        entries.stream().map(ChatEntry::author).filter(a -> a != null).distinct().sorted().toList();
    return (!expected.has("timestamps") || times.equals(minutes(expected.path("timestamps"))))
        && (!expected.has("first") || times.getFirst().equals(minute(expected.path("first"))))
        && (!expected.has("last") || times.getLast().equals(minute(expected.path("last"))))
        && (!expected.has("authors")
            || authors.equals(texts(expected.path("authors")).stream().sorted().toList()));
  }

  private static List<String> minutes(JsonNode times) {
    return StreamSupport.stream(times.spliterator(), false).map(SharedChatsTest::minute).toList();
  }

  private static String minute(JsonNode time) {
    return time.asText().substring(0, 16);
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}

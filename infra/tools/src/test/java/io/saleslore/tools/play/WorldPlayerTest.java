package io.saleslore.tools.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Outcome;
import io.saleslore.tools.client.FakePlatform;
import io.saleslore.tools.world.World;
import io.saleslore.tools.world.WorldChat;
import io.saleslore.tools.world.WorldCustomer;
import io.saleslore.tools.world.WorldDeal;
import io.saleslore.tools.world.WorldFolder;
import io.saleslore.tools.world.WorldMarketer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class WorldPlayerTest {
  private static final StaffId ALICE = new StaffId("alice-123");
  private static final String ZONE = "/api/v1/staff/alice-123";
  private static final Instant OPENED = Instant.parse("2025-03-11T09:00:00Z");
  private static final Pattern CHAT = Pattern.compile("chat \\d");

  @RegisterExtension final FakePlatform platform = new FakePlatform();
  @TempDir Path folder;

  @Test
  void after_an_interruption_it_goes_on_with_the_chat_it_stopped_at() throws IOException {
    write(4);
    knownZone(2);
    var said = new StringWriter();

    new WorldPlayer(platform.client(), folder).play(new PrintWriter(said));

    assertThat(uploads()).containsExactly("chat 1", "chat 2", "chat 3");
    assertThat(said.toString()).contains("4 of 4 chats played in");
  }

  @Test
  void in_a_new_zone_every_chat_is_played() throws IOException {
    write(2);
    platform.answers("POST /api/v1/staff", 201, "{}");
    answersWrites();

    new WorldPlayer(platform.client(), folder).play(new PrintWriter(new StringWriter()));

    assertThat(uploads()).containsExactly("chat 0", "chat 1");
  }

  @Test
  void whether_the_other_author_is_the_customer_is_answered_with_yes() throws IOException {
    write(1);
    platform
        .answers("POST /api/v1/staff", 201, "{}")
        .answers(
            "POST " + ZONE + "/imports",
            200,
            "{\"lines\":[{\"line\":1,\"status\":\"refused\","
                + "\"problem\":{\"field\":\"customerAuthor\",\"authors\":[\"Johnny\"]}}]}")
        .answers("POST " + ZONE + "/imports", 200, "{\"lines\":[{\"line\":1}]}");

    new WorldPlayer(platform.client(), folder).play(new PrintWriter(new StringWriter()));

    assertThat(platform.requests().getLast()).contains("\"customerAuthor\":\"Johnny\"");
  }

  @Test
  void a_chat_that_is_refused_stops_it() throws IOException {
    write(1);
    platform
        .answers("POST /api/v1/staff", 201, "{}")
        .answers(
            "POST " + ZONE + "/imports",
            200,
            "{\"lines\":[{\"line\":1,\"key\":\"chats%2F0.txt\",\"status\":\"refused\","
                + "\"problem\":{\"status\":422,\"detail\":\"nobody writes\"}}]}");
    var player = new WorldPlayer(platform.client(), folder);

    assertThatThrownBy(() -> player.play(new PrintWriter(new StringWriter())))
        .hasMessage("chats%2F0.txt was refused: 422 nobody writes");
  }

  private void write(int chats) throws IOException {
    var numbers = IntStream.range(0, chats).boxed().toList();
    var world =
        new World(
            List.of(new WorldMarketer(ALICE, "Alice", "UTC")),
            numbers.stream().map(WorldPlayerTest::customer).toList(),
            numbers.stream()
                .map(each -> new WorldChat(file(each), ALICE, "c" + each, "Alice", "UTC"))
                .toList(),
            numbers.stream().map(WorldPlayerTest::deal).toList());
    WorldFolder.write(folder, world, Map.of());
    for (int each : numbers) {
      Files.writeString(folder.resolve(file(each)), "chat " + each);
    }
  }

  /** Of so many chats the deals are there. */
  private void knownZone(int chats) throws IOException {
    platform
        .answers("POST /api/v1/staff", 409, "{}")
        .answers(
            "GET " + ZONE + "/customers?limit=500",
            200,
            items(chats, "{\"customerId\":\"k%1$d\",\"name\":\"John %1$d\",\"phone\":\"+%1$d\"}"))
        .answers(
            "GET " + ZONE + "/conversations?limit=500",
            200,
            items(chats, "{\"conversationId\":\"t%1$d\",\"customerId\":\"k%1$d\"}"))
        .answers(
            "GET " + ZONE + "/deals?limit=500",
            200,
            items(
                chats,
                "{\"conversationId\":\"t%1$d\",\"openedAt\":\""
                    + OPENED
                    + "\",\"outcome\":\"won\"}"));
    answersWrites();
  }

  private void answersWrites() throws IOException {
    platform
        .answers("POST " + ZONE + "/customers", 201, "{\"customerId\":\"c\"}")
        .answers("POST " + ZONE + "/deals", 201, "{\"dealId\":\"d\"}")
        .answers("POST " + ZONE + "/deals/d/win", 204, "{}")
        .answers("POST " + ZONE + "/conversations/import", 200, "{\"conversationId\":\"t\"}")
        .answers("POST " + ZONE + "/imports", 200, "{\"lines\":[{\"line\":1},{\"line\":2}]}");
  }

  private static String items(int count, String item) {
    var all = IntStream.range(0, count).mapToObj(item::formatted).toList();
    return "{\"items\":[" + String.join(",", all) + "]}";
  }

  /** The words of the chats, in the order in which they were sent. */
  private List<String> uploads() {
    return platform.requests().stream()
        .filter(each -> each.contains("/import"))
        .flatMap(each -> CHAT.matcher(each).results().map(MatchResult::group))
        .toList();
  }

  private static String file(int number) {
    return "chats/" + number + ".txt";
  }

  private static WorldCustomer customer(int number) {
    return new WorldCustomer(
        "c" + number,
        ALICE,
        "John " + number,
        "ABC Corp",
        "+" + number,
        "john@abc.example",
        Industry.RETAIL,
        BusinessSize.SMALL);
  }

  private static WorldDeal deal(int number) {
    return new WorldDeal(
        "d" + number, file(number), OPENED, List.of(), Outcome.WON, OPENED.plusSeconds(60));
  }
}

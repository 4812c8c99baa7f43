package io.saleslore.command.whatsapp.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.fixture.Marketer;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.command.fixture.ZoneClient.Answer;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ImportEndpointTest {
  private static final String[] CHAT = {
    "20/03/2026, 10:00 - Alice: Hi John, here's your quote: $5,000",
    "20/03/2026, 10:05 - John: That seems expensive",
    "20/03/2026, 10:06 - Alice: Let me show you",
  };

  @AutoClose
  private static final PrivateZones zones =
      PrivateZones.open(Map.of("saleslore.import.max-bytes", "100000"));

  private final Marketer alice = zones.alice();
  private final CustomerId john =
      alice.customer(Map.of("name", "John", "phone", "+49 171 2345678"));

  private Answer bring(String... lines) {
    return alice.importChat(john, "", lines);
  }

  private ConversationId conversation(Answer answer) {
    return new ConversationId(answer.text("conversationId"));
  }

  @Test
  void a_chat_becomes_the_conversation_with_the_customer() {
    var answer = bring(CHAT).expect(200);
    assertThat(answer.json().path("recorded").asInt()).isEqualTo(3);
    assertThat(answer.json().path("alreadyThere").asInt()).isZero();
    assertThat(answer.text("first")).isEqualTo("2026-03-20T09:00:00Z");
    assertThat(answer.text("last")).isEqualTo("2026-03-20T09:06:00Z");
    assertThat(answer.text("marketer")).isEqualTo("Alice");
    assertThat(answer.json().path("authors").valueStream().map(JsonNode::asString))
        .containsExactly("Alice", "John");
    var messages = alice.messages(conversation(answer));
    assertThat(messages.stream().map(each -> each.path("speaker").asString()))
        .containsExactly("marketer", "customer", "marketer");
  }

  @Test
  void the_same_chat_again_and_a_longer_one_add_only_what_is_new() {
    var chat = conversation(bring(CHAT).expect(200));
    var again = bring(CHAT).expect(200).json();
    assertThat(again.path("recorded").asInt()).isZero();
    assertThat(again.path("alreadyThere").asInt()).isEqualTo(3);
    var longer = Arrays.copyOf(CHAT, 4);
    longer[3] = "21/03/2026, 09:00 - John: Send me the contract";
    var added = bring(longer).expect(200).json();
    assertThat(added.path("recorded").asInt()).isOne();
    assertThat(alice.messages(chat)).hasSize(4);
  }

  @Test
  void the_rest_of_a_minute_is_told_apart_from_what_is_there() {
    bring(
            "20/03/2026, 10:00 - Alice: ok",
            "20/03/2026, 10:00 - John: ok",
            "20/03/2026, 10:00 - John: ok")
        .expect(200);
    var answer =
        bring(
                "20/03/2026, 10:00 - Alice: ok",
                "20/03/2026, 10:00 - John: ok",
                "20/03/2026, 10:00 - John: ok",
                "20/03/2026, 10:00 - John: ok")
            .expect(200);
    assertThat(answer.json().path("recorded").asInt()).isOne();
  }

  private static final String[] ERASED = {
    "20/03/2026, 10:00 - Alice: Hi John, your quote",
    "20/03/2026, 10:05 - John: That seems expensive",
    "20/03/2026, 10:06 - Alice: Let me show you",
    "20/03/2026, 10:07 - John: Fine, call me",
    "20/03/2026, 10:07 - Alice: I will",
    "21/03/2026, 09:00 - John: It is me again",
  };

  private CustomerId erased() {
    var before = Arrays.copyOf(ERASED, 4);
    var chat = conversation(bring(before).expect(200));
    alice.forget(john, chat);
    return alice.customer(Map.of("name", "John", "phone", "+49 171 2345678"));
  }

  @Test
  void what_somebody_wrote_who_was_erased_is_not_imported_again_without_a_question() {
    var again = erased();
    var refused = alice.importChat(again, "", ERASED).expect(409);
    assertThat(refused.text("field")).isEqualTo("leaveOutErased");
    assertThat(refused.content()).doesNotContain("expensive");
    assertThat(alice.all("conversations")).isEmpty();
    alice.importChat(again, "", Arrays.copyOfRange(ERASED, 1, 6)).expect(409);
  }

  @Test
  void what_came_after_somebody_was_erased_is_imported_alone_where_that_is_said() {
    var again = erased();
    var answer = alice.importChat(again, "&leaveOutErased=true", ERASED).expect(200);
    assertThat(alice.texts(conversation(answer))).containsExactly("It is me again");
    assertThat(answer.json().path("skipped").get(0).path("kind").asString()).isEqualTo("erased");
    assertThat(answer.json().path("skipped").get(0).path("entries").asInt()).isEqualTo(5);
  }

  @Test
  void one_long_message_of_somebody_who_was_erased_is_enough() {
    var words = "20/03/2026, 10:05 - John: We shut for the harvest until the middle of October";
    alice.forget(john, conversation(bring(words).expect(200)));
    var again = alice.customer(Map.of("name", "John", "phone", "+49 171 2345678"));
    alice.importChat(again, "", words, "21/03/2026, 09:00 - John: hello again").expect(409);
  }

  @Test
  void a_word_in_common_with_somebody_who_was_erased_makes_no_chat_theirs() {
    erased();
    var jane = alice.customer("Jane");
    String[] chat = {
      "20/03/2026, 09:59 - Jane: hello",
      "20/03/2026, 10:00 - Alice: Hi John, your quote",
      "20/03/2026, 10:05 - Jane: That seems expensive",
      "20/03/2026, 10:06 - Alice: Let me show you",
    };
    alice.importChat(jane, "", chat).expect(200);
    var bob = zones.bob();
    var other = bob.customer("John");
    bob.importChat(other, "&marketer=Alice", ERASED).expect(200);
  }

  @Test
  void a_zipped_chat_is_imported_too() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("WhatsApp Chat with John.txt"));
      zip.write(String.join("\n", CHAT).getBytes(StandardCharsets.UTF_8));
    }
    var answer =
        zones
            .http()
            .post(
                alice.path("conversations/import?customer=" + john),
                Map.of("Content-Type", "application/zip"),
                bytes.toByteArray());
    assertThat(answer.expect(200).json().path("recorded").asInt()).isEqualTo(3);
  }

  @Test
  void who_the_marketer_is_may_be_said_and_is_remembered_for_the_next_chat() {
    String[] chat = {
      "20/03/2026, 10:00 - Ally: hi", "20/03/2026, 10:05 - J.: hello",
    };
    var unknown = bring(chat).expect(422);
    assertThat(unknown.text("field")).isEqualTo("marketer");
    assertThat(unknown.json().path("authors").valueStream().map(JsonNode::asString))
        .containsExactly("Ally", "J.");
    assertThat(alice.all("conversations")).isEmpty();
    alice.importChat(john, "&marketer=Ally", chat).expect(200);
    assertThat(bring(chat).expect(200).text("marketer")).isEqualTo("Ally");
  }

  @Test
  void a_chat_with_somebody_else_is_asked_about_and_taken_when_the_caller_says_yes() {
    String[] chat = {
      "20/03/2026, 10:00 - Alice: hi", "20/03/2026, 10:05 - Boris Tamm: hello",
    };
    var asked = bring(chat).expect(422);
    assertThat(asked.text("field")).isEqualTo("customerAuthor");
    assertThat(asked.json().path("authors").valueStream().map(JsonNode::asString))
        .containsExactly("Boris Tamm");
    assertThat(alice.all("conversations")).isEmpty();
    alice.importChat(john, "&customerAuthor=Boris%20Tamm", chat).expect(200);
    assertThat(bring(chat).expect(200).json().path("recorded").asInt()).isZero();
  }

  @Test
  void a_chat_with_another_number_is_asked_about_and_one_with_the_customers_is_taken() {
    bring("20/03/2026, 10:00 - Alice: hi", "20/03/2026, 10:05 - +49 171 9999999: hello")
        .expect(422);
    bring(
            "20/03/2026, 10:00 - Alice: hi",
            "20/03/2026, 10:05 - \u202a+49\u00a0171\u00a02345678\u202c: hello")
        .expect(200);
  }

  @Test
  void a_chat_with_the_number_of_another_customer_names_that_one() {
    var jane = alice.customer(Map.of("name", "Jane", "phone", "+49 171 9999999"));
    var answer =
        bring("20/03/2026, 10:00 - Alice: hi", "20/03/2026, 10:05 - +49 171 9999999: hello")
            .expect(409);
    assertThat(answer.text("customerId")).isEqualTo(jane.toString());
  }

  private static String[] chatWith(String author) {
    return new String[] {
      "20/03/2026, 10:00 - Alice: hi", "20/03/2026, 10:05 - " + author + ": hello"
    };
  }

  @Test
  void one_first_name_in_common_is_asked_about() {
    var smith = alice.customer("John Smith");
    var asked = alice.importChat(smith, "", chatWith("John Miller")).expect(422);
    assertThat(asked.text("field")).isEqualTo("customerAuthor");
    alice.importChat(smith, "", chatWith("Smith John")).expect(200);
  }

  @Test
  void the_name_of_another_customer_is_asked_about() {
    var miller = alice.customer("John Miller");
    var asked = bring(chatWith("John Miller")).expect(409);
    assertThat(asked.text("customerId")).isEqualTo(miller.toString());
    alice.importChat(john, "&customerAuthor=John%20Miller", chatWith("John Miller")).expect(200);
  }

  @Test
  void the_customer_is_said_to_be_somebody_who_writes_in_the_chat_and_is_not_the_marketer() {
    for (var said : List.of("Nobody", "Alice")) {
      var asked = alice.importChat(john, "&customerAuthor=" + said, CHAT).expect(422);
      assertThat(asked.text("field")).isEqualTo("customerAuthor");
      assertThat(asked.json().path("authors").valueStream().map(JsonNode::asString))
          .containsExactly("John");
    }
    alice.importChat(john, "&customerAuthor=", CHAT).expect(200);
  }

  @Test
  void no_word_makes_the_number_of_another_customer_this_ones() {
    alice.customer(Map.of("name", "Jane", "phone", "+49 171 9999999"));
    var said = "&customerAuthor=%2B49%20171%209999999";
    alice.importChat(john, said, chatWith("+49 171 9999999")).expect(409);
  }

  @Test
  void the_number_that_stands_for_the_customer_in_the_chat_is_kept() {
    var jane = alice.customer("Jane");
    alice.importChat(jane, "", chatWith("\u202a+49\u00a0172\u00a02345678\u202c")).expect(200);
    assertThat(alice.get("customers/" + jane).text("phone")).isEqualTo("+49 172 2345678");
    alice.post("customers", Map.of("name", "J", "phone", "+491722345678")).expect(409);
  }

  @Test
  void the_same_chat_from_two_phones_of_one_person_is_there_once() {
    var first = conversation(bring(CHAT).expect(200));
    var johnny = alice.customer("Johnny");
    var other = "21/03/2026, 09:00 - Johnny: from my new phone";
    alice.importChat(johnny, "", "21/03/2026, 08:59 - Alice: hello", other).expect(200);
    alice.put("customers/" + johnny + "/merger", Map.of("into", john.toString())).expect(204);
    var answer =
        alice.importChat(johnny, "", "21/03/2026, 08:59 - Alice: hello", other).expect(200);
    assertThat(answer.json().path("recorded").asInt()).isZero();
    assertThat(answer.json().path("alreadyThere").asInt()).isEqualTo(2);
    assertThat(alice.texts(first)).hasSize(5).isEqualTo(alice.texts(conversation(answer)));
  }

  @Test
  void what_is_new_beside_an_edited_message_of_a_merged_record_is_not_lost() {
    var first = conversation(bring(CHAT).expect(200));
    var johnny = alice.customer("Johnny");
    var hello = "21/03/2026, 08:59 - Alice: hello";
    var edited = "21/03/2026, 09:00 - Johnny: from my phone <This message was edited>";
    alice.importChat(johnny, "", hello, edited).expect(200);
    alice.put("customers/" + johnny + "/merger", Map.of("into", john.toString())).expect(204);
    var more = "21/03/2026, 09:00 - Johnny: and one more";
    var answer = alice.importChat(johnny, "", hello, edited, more).expect(200);
    assertThat(answer.json().path("recorded").asInt()).isOne();
    assertThat(alice.texts(first)).hasSize(6).contains("and one more");
  }

  @Test
  void nobody_of_that_name_writes_in_the_chat() {
    alice.importChat(john, "&marketer=Bob", CHAT).expect(422);
  }

  @Test
  void a_group_is_refused_and_writes_nothing() {
    var group = Arrays.copyOf(CHAT, 4);
    group[3] = "21/03/2026, 09:00 - Bob: me too";
    int events = zones.countEvents();
    bring(group).expect(422);
    assertThat(zones.countEvents()).isEqualTo(events);
  }

  @Test
  void ambiguous_dates_are_settled_by_the_caller() {
    String[] chat = {"03/04/2026, 10:00 - Alice: hi", "03/04/2026, 10:05 - John: hello"};
    bring(chat).expect(422);
    assertThat(alice.importChat(john, "&dateOrder=mdy", chat).expect(200).text("first"))
        .startsWith("2026-03-04");
    assertThat(alice.importChat(john, "&dateOrder=ydm", chat).expect(400).text("field"))
        .isEqualTo("dateOrder");
    alice.importChat(john, "&dateOrder=dmy", "13/14/2026, 10:00 - Alice: hi").expect(422);
  }

  @Test
  void the_time_zone_is_one_there_is() {
    var path = "conversations/import?customer=" + john + "&timeZone=Mars";
    var answer =
        zones
            .http()
            .post(
                alice.path(path),
                Map.of("Content-Type", "text/plain"),
                String.join("\n", CHAT).getBytes(StandardCharsets.UTF_8));
    assertThat(answer.expect(400).text("field")).isEqualTo("timeZone");
  }

  @Test
  void hours_that_a_clock_skips_or_shows_twice_are_flagged() {
    var answer =
        bring(
                "28/10/2024, 10:00 - Alice: hi",
                "27/10/2024, 02:30 - John: late",
                "31/03/2024, 02:30 - John: early")
            .expect(200);
    assertThat(answer.json().path("warnings").valueStream().map(JsonNode::asString))
        .hasSize(2)
        .anyMatch(each -> each.contains("skip"))
        .anyMatch(each -> each.contains("twice"));
  }

  @Test
  void notices_and_nobodys_calls_are_skipped_and_named() {
    var answer =
        bring(
                "20/03/2026, 09:59 - This chat is with a business account.",
                CHAT[0],
                CHAT[1],
                "20/03/2026, 10:07 - Missed voice call")
            .expect(200);
    assertThat(
            answer.json().path("skipped").valueStream().map(each -> each.path("kind").asString()))
        .containsExactly("call", "system");
  }

  @Test
  void what_is_no_chat_or_too_large_is_refused() {
    bring("Dear John,", "this is a letter").expect(422);
    zones
        .http()
        .post(
            alice.path("conversations/import?customer=" + john),
            Map.of("Content-Type", "text/plain"),
            new byte[0])
        .expect(400);
    bring("", " ").expect(422);
    bring("20/03/2026, 10:00 - Alice: " + "x".repeat(100_000)).expect(413);
    assertThat(alice.all("conversations")).isEmpty();
  }

  @Test
  void the_customer_is_one_of_the_zone() {
    alice.importChat(CustomerId.fresh(), "", CHAT).expect(404);
    var bob = zones.bob();
    bob.importChat(john, "", CHAT).expect(404);
    alice.forget(john, null);
    bring(CHAT).expect(410);
  }
}

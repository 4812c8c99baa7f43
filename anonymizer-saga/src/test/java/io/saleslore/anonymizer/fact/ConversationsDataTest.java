package io.saleslore.anonymizer.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.saleslore.anonymizer.analyse.SalesAnalyser;
import io.saleslore.anonymizer.company.CompanyReader;
import io.saleslore.anonymizer.fact.ConversationReader.Try;
import io.saleslore.anonymizer.scrub.Scrubber;
import io.saleslore.kernel.situation.CompanyProposal;
import io.saleslore.kernel.situation.Utterance;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.kernel.vocabulary.Speaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How well whole conversations of other people are read: floors a little below what is reached. */
class ConversationsDataTest {
  private static final Path DATA =
      Path.of(System.getenv().getOrDefault("SALESLORE_DATA", "../../shared/data"));

  private record ReadChat(
      List<Labelled> labelled, List<Labelled> read, JsonNode chat, CompanyProposal company) {}

  private record Labelled(String objection, String approach, boolean eased) {
    String answer() {
      return objection + " " + approach;
    }

    boolean isAnswered() {
      return !approach.isEmpty();
    }
  }

  private static List<ReadChat> chats = List.of();

  @BeforeAll
  static void read() throws IOException {
    assumeTrue(Files.isDirectory(DATA), "skipped: no test data at " + DATA);
    var analyser = new SalesAnalyser();
    var reader = new ConversationReader(Scrubber::knowing, analyser);
    var companies = new CompanyReader(analyser::language);
    var read = new ArrayList<ReadChat>();
    for (var line : Files.readAllLines(DATA.resolve("sales-chat/conversations.jsonl"))) {
      read.add(read(new ObjectMapper().readTree(line), reader, companies));
    }
    chats = read;
  }

  @Test
  void objections_are_found_and_told_apart() {
    assertThat(f1("objections", List::stream, Labelled::objection)).isGreaterThan(0.64);
  }

  @Test
  void answers_are_found_with_the_objection_they_are_about() {
    assertThat(f1("answers", all -> all.stream().filter(Labelled::isAnswered), Labelled::answer))
        .isGreaterThan(0.55);
  }

  @Test
  void whether_an_answer_helped_is_read_right_in_three_of_four() {
    int found = 0;
    int right = 0;
    for (var chat : chats) {
      var left = new ArrayList<>(chat.read());
      for (var each : chat.labelled()) {
        var same = left.stream().filter(said -> said.answer().equals(each.answer())).findFirst();
        if (each.isAnswered() && same.isPresent()) {
          left.remove(same.get());
          found++;
          right += same.get().eased() == each.eased() ? 1 : 0;
        }
      }
    }
    System.out.printf("eased: %d of %d right%n", right, found);
    assertThat((double) right / found).isGreaterThan(0.75);
  }

  @Test
  void trade_and_size_are_seldom_wrong_and_mostly_told() {
    assertTold("industry", company -> company.industry());
    assertTold("businessSize", company -> company.businessSize());
  }

  private static void assertTold(String field, Function<CompanyProposal, Code> proposed) {
    var known = chats.stream().filter(each -> !labelled(each, field).equals("unknown")).toList();
    var told = known.stream().filter(each -> !proposed.apply(each.company()).isUnknown()).toList();
    long wrong =
        told.stream()
            .filter(each -> !proposed.apply(each.company()).code().equals(labelled(each, field)))
            .count();
    System.out.printf("%s: %d told, %d wrong of %d%n", field, told.size(), wrong, known.size());
    assertThat((double) told.size() / known.size()).isGreaterThanOrEqualTo(0.55);
    assertThat((double) wrong / told.size()).isLessThanOrEqualTo(0.12);
  }

  private static String labelled(ReadChat each, String field) {
    return each.chat().get(field).asText();
  }

  private static double f1(
      String what,
      Function<List<Labelled>, Stream<Labelled>> which,
      Function<Labelled, String> key) {
    int hits = 0;
    int all = 0;
    for (var chat : chats) {
      var read = new ArrayList<>(which.apply(chat.read()).map(key).toList());
      var labelled = which.apply(chat.labelled()).map(key).toList();
      all += read.size() + labelled.size();
      hits += (int) labelled.stream().filter(read::remove).count();
    }
    System.out.printf("%s: F1 %.3f in %d chats%n", what, 2.0 * hits / all, chats.size());
    return 2.0 * hits / all;
  }

  private static ReadChat read(JsonNode chat, ConversationReader reader, CompanyReader companies) {
    var turns = new ArrayList<Utterance>();
    chat.get("turns")
        .forEach(
            turn ->
                turns.add(
                    new Utterance(
                        Speaker.of(turn.get("speaker").asText()),
                        turn.get("text").asText(),
                        null)));
    var labelled = new ArrayList<Labelled>();
    chat.get("tries")
        .forEach(
            each ->
                labelled.add(
                    new Labelled(
                        each.get("objection").asText(),
                        each.get("approach").textValue() == null
                            ? ""
                            : each.get("approach").textValue(),
                        each.get("eased").asBoolean())));
    var tries = reader.read(turns).tries().stream().map(ConversationsDataTest::labelled).toList();
    var company = companies.propose("", turns);
    return new ReadChat(labelled, tries, chat, company);
  }

  private static Labelled labelled(Try read) {
    var approach = read.approach() == null ? "" : read.approach().code();
    return new Labelled(read.objection().code(), approach, read.eased());
  }
}

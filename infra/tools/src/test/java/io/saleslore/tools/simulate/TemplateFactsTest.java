package io.saleslore.tools.simulate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.saleslore.anonymizer.analyse.SalesAnalyser;
import io.saleslore.anonymizer.fact.Anonymization;
import io.saleslore.anonymizer.fact.Fact;
import io.saleslore.anonymizer.scrub.Scrubber;
import io.saleslore.anonymizer.template.StartingCatalogue;
import io.saleslore.anonymizer.template.TemplateMatcher;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.story.Prices;
import io.saleslore.kernel.story.PrivateStory;
import io.saleslore.kernel.story.StoryMessage;
import io.saleslore.kernel.story.StoryRef;
import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Speaker;
import io.saleslore.tools.world.WorldChat;
import io.saleslore.tools.world.WorldCustomer;
import io.saleslore.tools.world.WorldDeal;
import io.saleslore.tools.world.WorldFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the real scrubber, analysers and catalogue read out of a world, against its truth. */
class TemplateFactsTest {
  @TempDir private static Path folder;

  private static Map<String, Map<Count, Integer>> read = Map.of();
  private static Map<String, Map<Count, Integer>> truth = Map.of();

  @BeforeAll
  static void readAWorld() throws IOException {
    Simulation.run(new SimulationRequest(60, 900, 5, true)).write(folder);
    var json = new ObjectMapper();
    truth = new TreeMap<>();
    for (var cell : json.readTree(folder.resolve("truth.json").toFile()).get("realised")) {
      if (cell.get("kind").asText().equals("template-use")) {
        for (var count : FactKind.TEMPLATE_USE.counts()) {
          add(
              truth,
              cell.get("codes").get(0).asText(),
              count,
              cell.get("counts").get(count.code()));
        }
      }
    }
    read = new TreeMap<>();
    for (var fact : facts()) {
      for (var count : FactKind.TEMPLATE_USE.counts()) {
        sums(read, fact.crowd().codes().getFirst())
            .merge(count, fact.yes().contains(count) ? 1 : 0, Integer::sum);
      }
    }
  }

  @Test
  void every_use_is_recognised_and_no_other_message_is() {
    assertThat(of(read, Count.USED)).isEqualTo(of(truth, Count.USED));
    assertThat(total(truth, Count.USED)).isGreaterThan(400);
  }

  @Test
  void replies_and_outcomes_are_those_of_the_chats_and_deals() {
    for (var count : List.of(Count.REPLIED, Count.DECIDED, Count.WON)) {
      assertThat(of(read, count)).as(count.code()).isEqualTo(of(truth, count));
    }
  }

  @Test
  void easing_is_read_within_six_per_cent_of_the_uses() {
    double uses = total(truth, Count.USED);
    System.out.printf(
        "%.0f uses of templates; eased: %d read, %d true%n",
        uses, total(read, Count.EASED), total(truth, Count.EASED));
    assertThat((double) total(read, Count.EASED) / uses)
        .isCloseTo((double) total(truth, Count.EASED) / uses, within(0.06));
  }

  private static List<Fact> facts() throws IOException {
    var catalogue = new TemplateMatcher(StartingCatalogue.templates());
    var anonymisation =
        new Anonymization(
            Scrubber::knowing, new SalesAnalyser(), Prices.inDollars(), () -> catalogue::usedIn);
    var facts = new ArrayList<Fact>();
    for (var story : stories()) {
      facts.addAll(anonymisation.facts(story, story.endedAt()));
    }
    return facts.stream().filter(fact -> fact.kind() == FactKind.TEMPLATE_USE).toList();
  }

  private static List<PrivateStory> stories() throws IOException {
    var world = WorldFolder.read(folder);
    var customers =
        world.customers().stream()
            .collect(Collectors.toMap(WorldCustomer::id, Function.identity()));
    var stories = new ArrayList<PrivateStory>();
    for (var chat : world.chats()) {
      var said = ReadChat.of(Files.readString(folder.resolve(chat.file())), chat).messages();
      for (var deal : world.deals()) {
        if (deal.chat().equals(chat.file())) {
          stories.add(story(chat, deal, requireNonNull(customers.get(chat.customer())), said));
        }
      }
    }
    return stories;
  }

  private static PrivateStory story(
      WorldChat chat, WorldDeal deal, WorldCustomer customer, List<ReadChat.Said> said) {
    var from = deal.openedAt().minus(Duration.ofMinutes(1));
    var messages =
        said.stream()
            .filter(each -> !each.at().isBefore(from) && !each.at().isAfter(deal.closedAt()))
            .map(TemplateFactsTest::message)
            .toList();
    return new PrivateStory(
        new StoryRef(chat.staff().zone(), ConversationId.fresh(), StoryId.fresh()),
        1,
        chat.staff().value(),
        customer.phone(),
        customer.company(),
        List.of(customer.name(), customer.company(), chat.marketer()),
        customer.industry(),
        customer.businessSize(),
        null,
        deal.outcome(),
        true,
        deal.openedAt(),
        deal.closedAt(),
        ZoneId.of(chat.timeZone()),
        messages);
  }

  private static StoryMessage message(ReadChat.Said said) {
    return new StoryMessage(
        said.at(),
        said.marketers() ? Speaker.MARKETER : Speaker.CUSTOMER,
        MessageKind.TEXT,
        said.text());
  }

  private static void add(
      Map<String, Map<Count, Integer>> all, String template, Count count, JsonNode sum) {
    sums(all, template).merge(count, sum.asInt(), Integer::sum);
  }

  private static Map<Count, Integer> sums(Map<String, Map<Count, Integer>> all, String template) {
    return all.computeIfAbsent(template, _ -> new EnumMap<>(Count.class));
  }

  private static Map<String, Integer> of(Map<String, Map<Count, Integer>> all, Count count) {
    var figures = new TreeMap<String, Integer>();
    all.forEach((template, sums) -> figures.put(template, sums.getOrDefault(count, 0)));
    return figures;
  }

  private static int total(Map<String, Map<Count, Integer>> all, Count count) {
    return of(all, count).values().stream().mapToInt(Integer::intValue).sum();
  }
}

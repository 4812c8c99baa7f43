package io.saleslore.tools.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.saleslore.tools.world.WorldChat;
import io.saleslore.tools.world.WorldCustomer;
import io.saleslore.tools.world.WorldFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationTest {
  private static final SimulationRequest PLANTED = new SimulationRequest(200, 4000, 7, true);
  private static final SimulationRequest WITHOUT_EFFECT =
      new SimulationRequest(200, 4000, 7, false);

  @TempDir private static Path folders;

  @BeforeAll
  static void write() throws IOException {
    Simulation.run(PLANTED).write(folders.resolve("planted"));
    Simulation.run(WITHOUT_EFFECT).write(folders.resolve("without"));
  }

  @Test
  void the_same_request_makes_the_same_world_byte_for_byte() throws IOException {
    var request = new SimulationRequest(20, 100, 11, true);
    Simulation.run(request).write(folders.resolve("one"));
    Simulation.run(request).write(folders.resolve("other"));
    assertThat(files("one")).isEqualTo(files("other")).hasSizeGreaterThan(80);
  }

  @Test
  void another_seed_makes_another_world() throws IOException {
    Simulation.run(new SimulationRequest(20, 100, 1, true)).write(folders.resolve("seed1"));
    Simulation.run(new SimulationRequest(20, 100, 2, true)).write(folders.resolve("seed2"));
    assertThat(files("seed1").get("world.json")).isNotEqualTo(files("seed2").get("world.json"));
  }

  @Test
  void every_story_asked_for_is_told_and_every_marketer_has_one() throws IOException {
    var world = WorldFolder.read(folders.resolve("planted"));
    assertThat(world.deals()).hasSize(4000);
    assertThat(world.chats().stream().map(WorldChat::staff).distinct()).hasSize(200);
    assertThat(world.customers().stream().map(WorldCustomer::company).distinct().count())
        .isLessThan(world.customers().size());
  }

  @Test
  void the_truth_of_the_tries_is_what_the_chats_and_deals_say() throws IOException {
    for (var name : new String[] {"planted", "without"}) {
      assertThat(asText(Recount.of(folders.resolve(name)), "objection-by-industry"))
          .isEqualTo(asText(realised(name, 3), "objection-by-industry"));
    }
  }

  @Test
  void the_truth_of_the_times_is_what_the_chats_say() throws IOException {
    var recount = Recount.of(folders.resolve("planted"));
    assertThat(asText(recount, "message-timing"))
        .isEqualTo(asText(realised("planted", 2), "message-timing"));
    assertThat(asText(recount, "follow-up")).isEqualTo(asText(realised("planted", 1), "follow-up"));
  }

  @Test
  void the_truth_of_the_templates_is_what_the_chats_say() throws IOException {
    for (var name : new String[] {"planted", "without"}) {
      assertThat(asText(Recount.of(folders.resolve(name)), "template-use"))
          .isNotEmpty()
          .isEqualTo(asText(realised(name, 2), "template-use"));
    }
  }

  @Test
  void a_wording_that_is_planted_eases_more_or_less_than_the_other() throws IOException {
    var uses = realised("planted", 2);
    assertEased(uses, "template-use template-10 budget", 0.65);
    assertEased(uses, "template-use template-9 budget", 0.25);
    var without = realised("without", 2);
    assertEased(without, "template-use template-10 budget", 0.45);
    assertEased(without, "template-use template-9 budget", 0.45);
    assertEased(without, "template-use template-1 budget", 0.45);
  }

  @Test
  void what_is_planted_comes_out_within_its_binomial_interval() throws IOException {
    var tries = realised("planted", 3);
    assertRate(tries, "objection-by-industry budget roi-calculator manufacturing", 0.85);
    assertRate(tries, "objection-by-industry budget case-study professional-services", 0.68);
    assertRate(tries, "objection-by-industry compliance certification healthcare", 0.80);
    assertRate(tries, "objection-by-industry speed quick-implementation retail", 0.78);
    assertRate(tries, "objection-by-industry need demo manufacturing", 0.75);
    assertRate(tries, "objection-by-industry budget discount manufacturing", 0.45);
    assertRate(tries, "objection-by-size budget payment-plan small", 0.70);
    assertRate(tries, "objection-by-size budget payment-plan large", 0.45);
    var times = realised("planted", 2);
    assertRate(times, "message-timing tue 10", 0.40);
    assertRate(times, "message-timing fri 15", 0.15);
    assertRate(times, "message-timing wed 9", 0.27);
    var gaps = realised("planted", 1);
    assertRate(gaps, "follow-up 3", 0.35);
    assertRate(gaps, "follow-up 7", 0.20);
  }

  @Test
  void without_effect_every_rate_is_the_base_rate() throws IOException {
    var tries = realised("without", 3);
    assertRate(tries, "objection-by-industry budget roi-calculator manufacturing", 0.45);
    assertRate(tries, "objection-by-industry budget case-study professional-services", 0.45);
    assertRate(tries, "objection-by-size budget payment-plan small", 0.45);
    var times = realised("without", 2);
    assertRate(times, "message-timing tue 10", 0.27);
    assertRate(times, "message-timing fri 15", 0.27);
    assertRate(realised("without", 1), "follow-up 3", 0.27);
  }

  @Test
  void a_world_without_a_story_for_each_marketer_is_refused() {
    assertThatThrownBy(() -> Simulation.run(new SimulationRequest(10, 9, 1, true)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Eased is the first of a template's figures, used the last. */
  private static void assertEased(Map<String, int[]> figures, String crowd, double planted) {
    var sums = figures.getOrDefault(crowd, new int[5]);
    assertRate(Map.of(crowd, new int[] {sums[4], sums[0]}), crowd, planted);
  }

  /** Within three and a half standard errors of what was planted. */
  private static void assertRate(Map<String, int[]> figures, String crowd, double planted) {
    assertThat(figures).containsKey(crowd);
    var sums = figures.getOrDefault(crowd, new int[2]);
    double error = Math.sqrt(planted * (1 - planted) / sums[0]);
    assertThat(sums[0]).as(crowd).isGreaterThan(30);
    assertThat((double) sums[1] / sums[0])
        .as(crowd)
        .isBetween(planted - 3.5 * error, planted + 3.5 * error);
  }

  /** The truth's sums, added up over all but the first codes. */
  private static Map<String, int[]> realised(String name, int codes) throws IOException {
    var truth = new ObjectMapper().readTree(folders.resolve(name).resolve("truth.json").toFile());
    var figures = new TreeMap<String, int[]>();
    for (var cell : truth.get("realised")) {
      var key = new StringBuilder(cell.get("kind").asText());
      for (int i = 0; i < Math.min(codes, cell.get("codes").size()); i++) {
        key.append(' ').append(cell.get("codes").get(i).asText());
      }
      int[] counts = counts(cell.get("counts"));
      figures.merge(key.toString(), counts, SimulationTest::sum);
    }
    return figures;
  }

  private static int[] counts(JsonNode counts) {
    return StreamSupport.stream(counts.spliterator(), false).mapToInt(JsonNode::asInt).toArray();
  }

  private static int[] sum(int[] one, int[] other) {
    var sum = one.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += other[i];
    }
    return sum;
  }

  private static Map<String, String> asText(Map<String, int[]> figures, String kind) {
    var text = new TreeMap<String, String>();
    figures.forEach(
        (crowd, sums) -> {
          if (crowd.startsWith(kind)) {
            text.put(crowd, java.util.Arrays.toString(sums));
          }
        });
    return text;
  }

  private static Map<String, String> files(String name) throws IOException {
    var files = new TreeMap<String, String>();
    var folder = folders.resolve(name);
    try (var all = Files.walk(folder)) {
      all.filter(Files::isRegularFile)
          .forEach(file -> files.put(folder.relativize(file).toString(), read(file)));
    }
    return files;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

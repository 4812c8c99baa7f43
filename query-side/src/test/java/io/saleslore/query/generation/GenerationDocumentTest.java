package io.saleslore.query.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class GenerationDocumentTest {
  private static final Instant UNTIL = Instant.parse("2026-05-01T09:00:30Z");

  @Test
  void it_reads_every_generation_of_every_read_model() {
    var patterns =
        new Document("last", 3)
            .append("live", 2)
            .append("before", 1)
            .append("rebuild", new Document("id", "r").append("generation", 3))
            .append(
                "generations",
                new Document("2", generation(2, true)).append("3", generation(3, false)));
    var read = GenerationDocument.read(models("patterns", patterns));
    var set = read.of("patterns");
    assertThat(set.last()).isEqualTo(3);
    assertThat(set.liveNumber()).isEqualTo(2);
    assertThat(set.previousNumber()).isEqualTo(1);
    assertThat(set.rebuild()).isEqualTo(new UnfinishedRebuild("r", 3));
    assertThat(set.kept())
        .containsEntry(
            3,
            new LeasedGeneration(
                new Generation("patterns", 3, 1, 41, "patterns.3.1-1"), false, 2, UNTIL));
    assertThat(set.live()).hasValueSatisfying(each -> assertThat(each.number()).isEqualTo(2));
  }

  @Test
  void a_read_model_that_is_not_in_it_was_never_built() {
    var read = GenerationDocument.read(models("patterns", new Document("last", 1)));
    assertThat(read.of("another")).isEqualTo(GenerationSet.empty("another"));
    assertThat(read.of("patterns").kept()).isEmpty();
  }

  @Test
  void what_is_left_of_a_dropped_generation_is_passed_over() {
    var torso = new Document("position", 12L);
    var set = new Document("last", 1).append("generations", new Document("1", torso));
    assertThat(GenerationDocument.read(models("patterns", set)).of("patterns").kept()).isEmpty();
  }

  @Test
  void without_a_lease_it_counts_as_long_over() {
    var unleased = generation(1, false);
    unleased.remove("until");
    var set = new Document("last", 1).append("generations", new Document("1", unleased));
    var kept = GenerationDocument.read(models("patterns", set)).of("patterns").kept().get(1);
    assertThat(kept).returns(Instant.EPOCH, LeasedGeneration::leasedUntil);
  }

  private static Document models(String model, Document set) {
    return new Document("models", new Document(model, set));
  }

  private static Document generation(int number, boolean isBuilt) {
    return new Document("edition", 1)
        .append("position", 41L)
        .append("collection", "patterns." + number + ".1-1")
        .append("built", isBuilt)
        .append("fence", 2)
        .append("until", Date.from(UNTIL));
  }
}

package io.saleslore.tools.evaluate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.saleslore.tools.simulate.truth.PlantedTemplate;
import io.saleslore.tools.simulate.truth.PlantedTry;
import io.saleslore.tools.simulate.truth.ToldFact;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a simulated world was made from.
 *
 * @param tries the first that fits holds
 * @param stories the facts of each deal's story
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record WorldTruth(
    Base base,
    List<PlantedTry> tries,
    List<PlantedTemplate> templates,
    List<List<ToldFact>> stories) {

  /** How often a try eases where nothing else is planted. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Base(double eased) {}

  /** Of real stories, of which nobody knows what works. */
  static WorldTruth unknown() {
    return new WorldTruth(new Base(Double.NaN), List.of(), List.of(), List.of());
  }

  boolean isKnown() {
    return !Double.isNaN(base.eased());
  }

  /**
   * Reads it from a world's folder.
   *
   * @throws IOException if the folder holds none
   */
  public static WorldTruth read(Path folder) throws IOException {
    return JsonMapper.builder()
        .build()
        .readValue(folder.resolve("truth.json").toFile(), WorldTruth.class);
  }
}

package io.saleslore.tools.evaluate.reading;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.saleslore.tools.simulate.truth.ToldFact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The facts that were read in a world's stories, kept in a file, since reading takes longest.
 *
 * @param file holds codes alone
 */
public record KeptReading(Path file) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Whether it was read to the end. */
  public boolean isThere() {
    return Files.exists(file);
  }

  /** What was read. */
  public List<List<ToldFact>> read() throws IOException {
    return JSON.readValue(file.toFile(), new TypeReference<List<List<ToldFact>>>() {});
  }

  /** Keeps it, as a whole or not at all. */
  public List<List<ToldFact>> keep(List<List<ToldFact>> facts) throws IOException {
    var part = file.resolveSibling(file.getFileName() + ".part");
    Files.write(part, JSON.writeValueAsBytes(facts));
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    return facts;
  }
}

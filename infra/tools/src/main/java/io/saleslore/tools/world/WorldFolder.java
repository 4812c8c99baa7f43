package io.saleslore.tools.world;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A world as it stands in a folder. */
public final class WorldFolder {
  private static final String WORLD = "world.json";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private WorldFolder() {}

  /**
   * Reads who is who.
   *
   * @throws IOException if the folder holds no world; the message names the file and the line
   */
  public static World read(Path folder) throws IOException {
    return JSON.readValue(folder.resolve(WORLD).toFile(), World.class);
  }

  /** Writes who is who, and the exports by the name of their file. */
  public static void write(Path folder, World world, Map<String, String> exports)
      throws IOException {
    Files.createDirectories(folder.resolve("chats"));
    for (var export : exports.entrySet()) {
      Files.writeString(folder.resolve(export.getKey()), export.getValue());
    }
    write(folder.resolve(WORLD), world);
  }

  /** Writes what a simulated world was made from, beside it. */
  public static void writeTruth(Path folder, Object truth) throws IOException {
    write(folder.resolve("truth.json"), truth);
  }

  private static void write(Path file, Object value) throws IOException {
    Files.writeString(file, JSON.writeValueAsString(value) + "\n");
  }
}

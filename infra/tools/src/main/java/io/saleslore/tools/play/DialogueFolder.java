package io.saleslore.tools.play;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The dialogues of a folder of {@code *.jsonl} files, one dialogue a line. */
public final class DialogueFolder {
  private static final ObjectMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  private DialogueFolder() {}

  /**
   * Reads all that can be played; what cannot is named by file, line and field. A file without a
   * dialogue that could be played is left out as a whole.
   *
   * @throws IOException if the folder cannot be read or holds no such file
   */
  public static DialogueFolderContents read(Path folder) throws IOException {
    var dialogues = new ArrayList<Dialogue>();
    var refused = new ArrayList<String>();
    var leftOut = new ArrayList<String>();
    for (var file : files(folder)) {
      var played = new ArrayList<Dialogue>();
      var unplayable = new ArrayList<String>();
      read(file, played, unplayable);
      dialogues.addAll(played);
      if (played.isEmpty() && !unplayable.isEmpty()) {
        leftOut.add(unplayable.getFirst());
      } else {
        refused.addAll(unplayable);
      }
    }
    return new DialogueFolderContents(dialogues, refused, leftOut);
  }

  private static Optional<Dialogue> read(String line) throws JsonProcessingException {
    return line.isBlank() ? Optional.empty() : Optional.of(JSON.readValue(line, Dialogue.class));
  }

  private static void read(Path file, List<Dialogue> played, List<String> unplayable)
      throws IOException {
    var lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      try {
        read(lines.get(i)).ifPresent(played::add);
      } catch (JsonProcessingException e) {
        unplayable.add("%s line %d: %s".formatted(file.getFileName(), i + 1, why(e)));
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var all = Files.list(folder)) {
      var files = all.filter(each -> each.toString().endsWith(".jsonl")).sorted().toList();
      if (files.isEmpty()) {
        throw new IOException(folder + " holds no .jsonl file");
      }
      return files;
    }
  }

  /** What our own rules say, or where the line broke; never the line itself. */
  private static String why(JsonProcessingException failure) {
    if (failure.getCause() instanceof IllegalArgumentException ours) {
      return String.valueOf(ours.getMessage());
    }
    return failure instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
        ? mapping.getPath().getLast().getFieldName() + " cannot be read"
        : "no JSON of a dialogue";
  }
}

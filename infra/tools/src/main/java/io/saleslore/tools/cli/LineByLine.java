package io.saleslore.tools.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.kernel.vocabulary.Speaker;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers JSON Lines one for one; a bad line is answered by its error and the others go on. */
record LineByLine(InputStream in, PrintStream out, PrintStream err) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BAD_INPUT = 2;

  /** Answers every line; 2 if one of them was bad. */
  int answer(LineHandler answer) throws IOException {
    var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    int number = 0;
    int exit = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      try {
        say(JSON.writeValueAsString(answer.to(read(line))), lines.ready());
      } catch (BadLine bad) {
        String error = "line " + number + ": " + bad.getMessage();
        err.println(error);
        say(JSON.writeValueAsString(Map.of("error", error)), lines.ready());
        exit = BAD_INPUT;
      }
    }
    out.flush();
    return exit;
  }

  static String text(JsonNode line) throws BadLine {
    if (!line.path("text").isTextual()) {
      throw new BadLine("the field text is missing or no string");
    }
    return line.path("text").textValue();
  }

  /** Who said it; null where the line does not tell. */
  static @Nullable Speaker speaker(JsonNode line) throws BadLine {
    var field = line.path("speaker");
    if (field.isMissingNode() || field.isNull()) {
      return null;
    }
    return Code.find(Speaker.class, field.asText())
        .orElseThrow(() -> new BadLine("the field speaker is neither marketer nor customer"));
  }

  private void say(String json, boolean moreIsWaiting) {
    out.println(json);
    if (!moreIsWaiting) {
      out.flush();
    }
  }

  private static JsonNode read(String line) throws BadLine {
    try {
      JsonNode read = JSON.readTree(line);
      if (read != null && read.isObject()) {
        return read;
      }
    } catch (JsonProcessingException _) {
      throw new BadLine("this is no JSON");
    }
    throw new BadLine("this is no JSON object");
  }
}

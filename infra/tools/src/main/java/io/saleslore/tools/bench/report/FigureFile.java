package io.saleslore.tools.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file of figures, a JSON line each. */
public final class FigureFile {
  private FigureFile() {}

  /** Writes it anew. */
  public static void write(Path file, List<Figure> figures) throws IOException {
    var mapper = new ObjectMapper();
    try (var out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      for (var figure : figures) {
        out.println(mapper.writeValueAsString(figure));
      }
    }
  }
}

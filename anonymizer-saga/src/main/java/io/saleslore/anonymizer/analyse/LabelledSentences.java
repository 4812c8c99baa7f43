package io.saleslore.anonymizer.analyse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads labelled sentences: a code in brackets, then its sentences, one a line. */
final class Examples {
  static final String NONE = "none";

  private Examples() {}

  static List<Example> read(String resource) {
    try (InputStream in = Examples.class.getResourceAsStream(resource)) {
      byte[] all = Objects.requireNonNull(in, resource).readAllBytes();
      return parsed(new String(all, StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<Example> parsed(String text) {
    var examples = new ArrayList<Example>();
    String code = NONE;
    for (String line : text.lines().filter(each -> !each.isBlank()).toList()) {
      if (line.startsWith("[")) {
        code = line.substring(1, line.indexOf(']'));
      } else {
        examples.add(new Example(code, line.strip()));
      }
    }
    return examples;
  }
}

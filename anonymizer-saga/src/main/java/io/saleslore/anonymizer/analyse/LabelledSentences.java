package io.saleslore.anonymizer.analyse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads labelled sentences: a code in brackets, then its sentences, one on a line. */
public final class LabelledSentences {
  static final String NONE = "none";

  private LabelledSentences() {}

  /** All of a resource of this package. */
  public static List<LabelledSentence> read(String resource) {
    try (InputStream in = LabelledSentences.class.getResourceAsStream(resource)) {
      byte[] all = Objects.requireNonNull(in, resource).readAllBytes();
      return parsed(new String(all, StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<LabelledSentence> parsed(String text) {
    var examples = new ArrayList<LabelledSentence>();
    String code = NONE;
    for (String line : text.lines().filter(each -> !each.isBlank()).toList()) {
      if (line.startsWith("[")) {
        code = line.substring(1, line.indexOf(']'));
      } else {
        examples.add(new LabelledSentence(code, line.strip()));
      }
    }
    return examples;
  }
}

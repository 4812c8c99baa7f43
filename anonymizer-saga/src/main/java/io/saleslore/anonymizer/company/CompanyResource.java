package io.saleslore.anonymizer.company;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lists that stand beside the classes of this package. */
final class CompanyResource {
  private CompanyResource() {}

  /** Its lines, without comments and empty ones. */
  static List<String> lines(String name) {
    try (InputStream in = CompanyResource.class.getResourceAsStream(name)) {
      var all = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().filter(each -> !each.isBlank() && !each.startsWith("//")).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

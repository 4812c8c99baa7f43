package io.saleslore.anonymizer.company;

import io.saleslore.anonymizer.resource.TextResource;
import java.util.List;

/** The lists that stand beside the classes of this package. */
final class CompanyResource {
  private CompanyResource() {}

  /** Its lines, without comments and empty ones. */
  static List<String> lines(String name) {
    return TextResource.of(CompanyResource.class, name)
        .lines()
        .filter(each -> !each.isBlank() && !each.startsWith("//"))
        .toList();
  }
}

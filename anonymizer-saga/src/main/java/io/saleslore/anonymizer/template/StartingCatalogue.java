package io.saleslore.anonymizer.template;

import io.saleslore.anonymizer.resource.TextResource;
import io.saleslore.kernel.catalogue.Template;
import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.catalogue.TemplateText;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The templates that the platform comes with; each can be withdrawn. */
public final class StartingCatalogue {
  private static final String RESOURCE = "starting-catalogue.txt";

  private StartingCatalogue() {}

  /** All of them, in the order of their numbers. */
  public static List<Template> templates() {
    var templates = new ArrayList<Template>();
    var lines =
        TextResource.of(StartingCatalogue.class, RESOURCE)
            .lines()
            .filter(line -> !line.isBlank())
            .toList();
    for (int i = 0; i + 1 < lines.size(); i += 2) {
      templates.add(template(lines.get(i).split(" "), lines.get(i + 1)));
    }
    return List.copyOf(templates);
  }

  /** A head such as {@code template-1 roi-calculator budget need}, and the text below it. */
  private static Template template(String[] head, String text) {
    var objections = Arrays.stream(head).skip(2).map(Objection::of).toList();
    return new Template(
        TemplateId.of(head[0]), objections, Approach.of(head[1]), new TemplateText(text));
  }
}

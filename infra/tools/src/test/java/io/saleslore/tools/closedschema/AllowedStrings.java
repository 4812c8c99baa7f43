package io.saleslore.tools.closedschema;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where in the global zone a string may stand, and in which form: {@code allowed-strings.yaml}.
 *
 * @param forms regular expressions by name
 * @param events forms by field of an event
 * @param tables forms by column
 * @param documents forms by field of a document
 * @param metrics forms by label
 * @param answers forms by field of an answer
 */
public record AllowedStrings(
    Map<String, String> forms,
    Map<String, String> events,
    Map<String, String> tables,
    Map<String, String> documents,
    Map<String, String> metrics,
    Map<String, String> answers) {
  private static final Map<String, Predicate<String>> KNOWN = new ConcurrentHashMap<>();

  /** The table as it stands. */
  public static AllowedStrings read() {
    try (var in = AllowedStrings.class.getResourceAsStream("allowed-strings.yaml")) {
      return new ObjectMapper(new YAMLFactory()).readValue(in, AllowedStrings.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a value has a form; templates are those that the catalogue published. */
  public boolean has(String value, @Nullable String form, Set<String> templates) {
    if (form == null) {
      return false;
    }
    return switch (form) {
      case "number" -> value.matches("-?[0-9]+(\\.[0-9E-]+)?");
      case "code" -> OwnWords.isCode(value);
      case "path" -> OwnPaths.has(value) || predicate(form).test(value);
      case "template text" -> templates.contains(value);
      case "own words" -> OwnWords.areAll(without(templates, value));
      default -> predicate(form).test(value);
    };
  }

  private Predicate<String> predicate(String form) {
    var expression = forms.get(form);
    if (expression == null) {
      throw new IllegalArgumentException("no such form: " + form);
    }
    return KNOWN.computeIfAbsent(expression, each -> Pattern.compile(each).asMatchPredicate());
  }

  private static String without(Set<String> templates, String sentence) {
    var rest = sentence;
    for (var each : templates) {
      rest = rest.replace(each, " ");
    }
    return rest;
  }
}

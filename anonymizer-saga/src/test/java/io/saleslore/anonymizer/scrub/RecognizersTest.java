package io.saleslore.anonymizer.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.scrub.span.Recognized;
import io.saleslore.anonymizer.scrub.span.Recognizer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every recognizer by itself, on the cases of a table. */
class RecognizersTest {
  private static final String CASES = "recognizers.txt";

  /** A text that the recognizer sees, and what becomes of it; the same where it finds nothing. */
  private record Case(String recognizer, String sentence, String text, String scrubbed) {
    static Case of(String recognizer, String sentence, String line) {
      var parts = line.split(" \\| ", -1);
      return new Case(recognizer, sentence, parts[0], parts[parts.length - 1]);
    }

    Recognizer create() throws ReflectiveOperationException {
      return type(recognizer).getDeclaredConstructor().newInstance();
    }
  }

  @TestFactory
  List<DynamicTest> it_hides_what_it_is_for_and_leaves_the_rest() throws IOException {
    return cases().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.recognizer() + ": " + each.sentence() + ": " + each.text(),
                    () ->
                        assertThat(Recognized.by(each.create(), each.text()))
                            .isEqualTo(each.scrubbed())))
        .toList();
  }

  @Test
  void every_recognizer_has_cases_in_which_it_finds_something_and_nothing() throws Exception {
    for (var name : recognizers()) {
      var its = cases().stream().filter(each -> each.recognizer().equals(name)).toList();
      assertThat(its).as(name).anyMatch(each -> !each.text().equals(each.scrubbed()));
      assertThat(its).as(name).anyMatch(each -> each.text().equals(each.scrubbed()));
    }
  }

  /** All that need no names to look for. */
  private static TreeSet<String> recognizers() throws Exception {
    var found = new TreeSet<String>();
    var files =
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:io/saleslore/anonymizer/scrub/*/*.class");
    for (var file : files) {
      var url = file.getURL().toString();
      var name = url.replaceAll(".*/scrub/(\\w+)/(\\w+)\\.class", "$1.$2");
      if (!name.contains("/") && isRecognizer(name)) {
        found.add(name);
      }
    }
    assertThat(found).hasSizeGreaterThan(15);
    return found;
  }

  private static boolean isRecognizer(String name) throws ClassNotFoundException {
    var type = Class.forName(Scrubber.class.getPackageName() + "." + name);
    return !type.isInterface()
        && Recognizer.class.isAssignableFrom(type)
        && type.getDeclaredConstructors()[0].getParameterCount() == 0;
  }

  private static Class<? extends Recognizer> type(String name) throws ClassNotFoundException {
    return Class.forName(Scrubber.class.getPackageName() + "." + name).asSubclass(Recognizer.class);
  }

  private static List<Case> cases() throws IOException {
    var cases = new ArrayList<Case>();
    var recognizer = "";
    var sentence = "";
    for (var line : lines()) {
      if (line.startsWith("@@ ")) {
        recognizer = line.substring(3);
      } else if (line.startsWith("== ")) {
        sentence = line.substring(3);
      } else if (line.startsWith("  ")) {
        cases.add(Case.of(recognizer, sentence, line.substring(2)));
      }
    }
    return cases;
  }

  private static List<String> lines() throws IOException {
    try (var in = Objects.requireNonNull(RecognizersTest.class.getResourceAsStream(CASES))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}

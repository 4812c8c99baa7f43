package io.saleslore.tools.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How large the rooms of the house are; the figures are printed. */
class HouseFiguresTest {
  private static SourceTree tree;
  private static Map<String, List<String>> main;
  private static Map<String, List<String>> test;

  @BeforeAll
  static void read() throws IOException {
    tree = SourceTree.ofRepository();
    main = tree.mainFiles();
    test = tree.testFiles();
  }

  @Test
  void a_package_has_at_most_20_files() throws IOException {
    assertThat(tree.crowdedPackages(20)).isEmpty();
  }

  @Test
  void a_class_has_at_most_250_lines() throws IOException {
    assertThat(tree.longFiles(250)).isEmpty();
  }

  @Test
  void files_are_short() {
    var lines = new Sizes(main.values().stream().map(List::size).toList());
    System.out.println("lines a file: " + lines);
    assertThat(lines.median()).isLessThanOrEqualTo(40);
    assertThat(lines.ninetieth()).isLessThanOrEqualTo(110);
  }

  @Test
  void methods_are_short() {
    var lines = new Sizes(tree.methods().stream().map(SourceTree.Method::lines).toList());
    System.out.println("lines a method: " + lines);
    assertThat(lines.ninetieth()).isLessThanOrEqualTo(12);
    assertThat(tree.longMethods(40)).isEmpty();
  }

  @Test
  void a_name_of_a_type_is_used_once() {
    assertThat(tree.sharedNames()).isEmpty();
  }

  @Test
  void tests_are_about_as_long_as_what_they_test() {
    var mainLines = linesByModule(main);
    var testLines = linesByModule(test);
    mainLines.forEach(
        (module, lines) -> {
          double share = (double) testLines.getOrDefault(module, 0) / lines;
          System.out.printf("tests a line of code in %s: %.2f%n", module, share);
          assertThat(share).as(module).isGreaterThanOrEqualTo(0.5);
        });
    double all = (double) sum(testLines.values()) / sum(mainLines.values());
    System.out.printf("tests a line of code in all: %.2f of %d%n", all, sum(mainLines.values()));
    assertThat(all).isGreaterThanOrEqualTo(0.8);
  }

  private static Map<String, Integer> linesByModule(Map<String, List<String>> files) {
    var lines = new TreeMap<String, Integer>();
    files.forEach(
        (file, text) ->
            lines.merge(file.substring(0, file.indexOf("/src/")), text.size(), Integer::sum));
    return lines;
  }

  private static int sum(Collection<Integer> lines) {
    return lines.stream().mapToInt(Integer::intValue).sum();
  }

  private record Sizes(List<Integer> values) {
    Sizes(List<Integer> values) {
      this.values = values.stream().sorted().toList();
    }

    int median() {
      return values.get(values.size() / 2);
    }

    int ninetieth() {
      return values.get(values.size() * 9 / 10);
    }

    @Override
    public String toString() {
      return "median %d, 90th percentile %d, longest %d, of %d"
          .formatted(median(), ninetieth(), values.getLast(), values.size());
    }
  }
}

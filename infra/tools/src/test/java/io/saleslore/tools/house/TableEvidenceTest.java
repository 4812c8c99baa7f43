package io.saleslore.tools.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The schema scripts say of each table how a change behind the platform's back is found (signed,
 * checked), or why none needs to be (harmless).
 */
class TableEvidenceTest {
  private static final Pattern MARKED =
      Pattern.compile(
          "-- (Signed|Checked|Harmless): (?:[^\n]+\n-- )?[^\n]* Owner: [a-z.]+\n"
              + "create table (\\w+\\.\\w+) \\(");
  private static final Pattern COMPARED = Pattern.compile("@StoredIn\\(\"(\\w+\\.\\w+)\"\\)");

  /** Compared with the files of checkpoints and leaves. */
  private static final Set<String> ANCHORS =
      Set.of("audit_zone.tree", "audit_zone.tree_tile", "audit_zone.tree_checkpoint");

  private static final Map<String, Set<String>> marks = new TreeMap<>();
  private static final Set<String> compared = new TreeSet<>(ANCHORS);
  private static TableOwners tables;

  @BeforeAll
  static void read() throws IOException {
    var tree = SourceTree.ofRepository();
    var scripts = String.join("\n", tree.migrations());
    var sources = tree.mainFiles().values().stream().map(each -> String.join("\n", each)).toList();
    tables = TableOwners.of(scripts, sources);
    MARKED
        .matcher(scripts)
        .results()
        .forEach(
            each -> marks.computeIfAbsent(each.group(1), _ -> new TreeSet<>()).add(each.group(2)));
    sources.stream()
        .flatMap(source -> COMPARED.matcher(source).results())
        .forEach(each -> compared.add(each.group(1)));
  }

  @Test
  void each_table_says_how_a_change_of_it_is_found_or_why_it_need_not_be() {
    assertThat(marks.values().stream().flatMap(Set::stream))
        .containsExactlyInAnyOrderElementsOf(tables.created());
  }

  @Test
  void what_is_said_to_be_checked_is_compared_and_nothing_else_is() {
    assertThat(compared).isEqualTo(marks.get("Checked"));
  }

  @Test
  void the_histories_are_signed() {
    assertThat(marks.get("Signed"))
        .containsExactly("global_zone.release", "operations.entry", "private_zone.event");
  }
}

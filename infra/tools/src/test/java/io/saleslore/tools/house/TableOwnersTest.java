package io.saleslore.tools.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The schema scripts name the package that owns each table; SQL elsewhere must not name it. */
class TableOwnersTest {
  private static final String NOTES =
      """
      -- Notes. Owner: command.note
      create table private_zone.note (
      """;

  private static TableOwners tables;

  @BeforeAll
  static void read() throws IOException {
    var tree = SourceTree.ofRepository();
    var sources = tree.mainFiles().values().stream().map(each -> String.join("\n", each)).toList();
    tables = TableOwners.of(String.join("\n", tree.migrations()), sources);
  }

  @Test
  void every_table_has_one_owner() {
    assertThat(tables.owners()).hasSizeGreaterThan(40);
    assertThat(tables.created()).containsExactlyInAnyOrderElementsOf(tables.owners().keySet());
  }

  @Test
  void a_table_without_an_owner_is_seen() {
    var orphan = of("create table private_zone.orphan (");
    assertThat(orphan.created()).containsExactly("private_zone.orphan");
    assertThat(orphan.owners()).isEmpty();
  }

  @Test
  void the_owner_is_a_package_that_uses_the_table() {
    assertThat(tables.idle()).isEmpty();
  }

  @Test
  void an_owner_that_does_not_use_its_table_is_seen() {
    assertThat(of(NOTES).idle()).containsExactly("private_zone.note of command.note");
    assertThat(of(NOTES, reads("command.note")).idle()).isEmpty();
  }

  @Test
  void nobody_else_reads_or_writes_it() {
    assertThat(tables.strangers()).isEmpty();
  }

  @Test
  void a_stranger_who_reads_a_table_is_seen() {
    var read = of(NOTES, reads("command.note"), reads("query.view"));
    assertThat(read.strangers()).containsExactly("private_zone.note in query.view");
  }

  private static TableOwners of(String scripts, String... sources) {
    return TableOwners.of(scripts, List.of(sources));
  }

  private static String reads(String reader) {
    return "package io.saleslore."
        + reader
        + ";\nString sql = \"select 1 from private_zone.note\";";
  }
}

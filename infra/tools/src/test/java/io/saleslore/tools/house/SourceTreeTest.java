package io.saleslore.tools.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rooms that are too large, and names that are used twice, are seen. */
class SourceTreeTest {
  private static final String PACKAGE = "shared-kernel/src/main/java/io/saleslore/kernel/";

  @TempDir Path repository;

  @Test
  void a_package_of_21_files_is_crowded() throws IOException {
    for (int i = 1; i <= 20; i++) {
      write("id/Type" + i, "record Type" + i + "() {}");
    }
    assertThat(read().crowdedPackages(20)).isEmpty();
    write("id/Type21", "record Type21() {}");
    assertThat(read().crowdedPackages(20)).containsExactly(PACKAGE + "id");
  }

  @Test
  void a_class_of_251_lines_is_long() throws IOException {
    write("id/Short", "record Short() {" + "\n".repeat(249) + "}");
    assertThat(read().longFiles(250)).isEmpty();
    write("id/Long", "record Long() {" + "\n".repeat(250) + "}");
    assertThat(read().longFiles(250)).containsExactly(PACKAGE + "id/Long.java");
  }

  @Test
  void a_method_of_41_lines_is_long_and_its_annotations_do_not_count() throws IOException {
    write("id/Short", "class Short { @Deprecated\nvoid short() {" + "\n".repeat(39) + "} }");
    assertThat(read().longMethods(40)).isEmpty();
    write("id/Long", "class Long { void longer() {" + "\n".repeat(40) + "} }");
    assertThat(read().longMethods(40)).containsExactly("io.saleslore.kernel.id.Long.longer");
  }

  @Test
  void a_second_type_of_the_same_name_is_seen_also_a_nested_one() throws IOException {
    write("id/Page", "record Page() {}");
    assertThat(read().sharedNames()).isEmpty();
    write("http/Answer", "class Answer { record Page() {} }");
    assertThat(read().sharedNames()).containsExactly("Page");
  }

  @Test
  void rows_of_their_own_owners_may_be_called_alike() throws IOException {
    write("id/One", "class One { record Row() {} }");
    write("id/Two", "class Two { record Row() {} }");
    assertThat(read().sharedNames()).isEmpty();
  }

  private SourceTree read() throws IOException {
    return SourceTree.of(repository);
  }

  private void write(String name, String text) throws IOException {
    var file = repository.resolve(PACKAGE + name + ".java");
    Files.createDirectories(file.getParent());
    var last = name.substring(0, name.indexOf('/'));
    Files.writeString(file, "package io.saleslore.kernel." + last + "; " + text);
  }
}

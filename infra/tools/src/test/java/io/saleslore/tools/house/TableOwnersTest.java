package io.saleslore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The schema scripts name the package that owns each table; SQL elsewhere must not name it. */
class TableOwnersTest {
  private static final Pattern CREATED = Pattern.compile("create table (\\w+\\.\\w+)");
  private static final Pattern OWNED =
      Pattern.compile("-- .*\\. Owner: ([a-z.]+)\ncreate table (\\w+\\.\\w+) \\(");
  private static final Pattern PACKAGE =
      Pattern.compile("(?m)^package io\\.saleslore\\.([\\w.]+);");

  /** The audit proves all histories as they are stored; the benchmarks measure against raw rows. */
  private static final Map<String, Set<String>> ALSO_READ_BY =
      Map.of(
          "private_zone.event", Set.of("app.history", "tools.bench.baseline"),
          "global_zone.release",
              Set.of("app.history", "tools.bench.baseline", "tools.bench.platform"),
          "operations.entry", Set.of("app.history"));

  private static final Map<String, String> OWNERS = owners();
  private static final Map<String, Set<String>> USERS = users();

  @Test
  void every_table_has_one_owner() {
    assertThat(OWNERS).hasSizeGreaterThan(40);
    assertThat(tables()).containsExactlyInAnyOrderElementsOf(OWNERS.keySet());
  }

  @Test
  void the_owner_is_a_package_that_uses_the_table() {
    var idle = new ArrayList<String>();
    OWNERS.forEach(
        (table, owner) -> {
          if (!usersOf(table).contains(owner)) {
            idle.add(table + " of " + owner);
          }
        });
    assertThat(idle).isEmpty();
  }

  @Test
  void nobody_else_reads_or_writes_it() {
    var strangers = new ArrayList<String>();
    OWNERS.forEach(
        (table, owner) ->
            usersOf(table).stream()
                .filter(each -> !each.equals(owner))
                .filter(each -> !ALSO_READ_BY.getOrDefault(table, Set.of()).contains(each))
                .forEach(each -> strangers.add(table + " in " + each)));
    assertThat(strangers).isEmpty();
  }

  private static Set<String> usersOf(String table) {
    return USERS.getOrDefault(table, Set.of());
  }

  private static Map<String, String> owners() {
    var found = new TreeMap<String, String>();
    OWNED.matcher(scripts()).results().forEach(each -> found.put(each.group(2), each.group(1)));
    return found;
  }

  private static List<String> tables() {
    return CREATED.matcher(scripts()).results().map(each -> each.group(1)).toList();
  }

  private static String scripts() {
    try {
      var text = new StringBuilder();
      for (var script :
          new PathMatchingResourcePatternResolver().getResources("classpath:db/common/*.sql")) {
        text.append(script.getContentAsString(StandardCharsets.UTF_8));
      }
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In which packages each table is named. */
  private static Map<String, Set<String>> users() {
    var all = OWNERS.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
    var named = Pattern.compile("\\b(" + all + ")\\b");
    var found = new TreeMap<String, Set<String>>();
    for (var source : sources()) {
      var of = PACKAGE.matcher(source);
      if (of.find()) {
        named
            .matcher(source)
            .results()
            .forEach(
                each ->
                    found.computeIfAbsent(each.group(1), _ -> new TreeSet<>()).add(of.group(1)));
      }
    }
    return found;
  }

  private static List<String> sources() {
    var root =
        Stream.iterate(Path.of("").toAbsolutePath(), each -> each.resolve(".."))
            .filter(each -> Files.isDirectory(each.resolve("shared-kernel")))
            .findFirst()
            .orElseThrow()
            .normalize();
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(each -> each.toString().contains("/src/main/java/"))
          .filter(each -> each.toString().endsWith(".java"))
          .map(TableOwnersTest::text)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

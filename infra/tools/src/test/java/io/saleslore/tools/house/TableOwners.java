package io.saleslore.tools.house;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who owns each table and who names it.
 *
 * @param created the tables that the scripts make
 * @param owners by table, the package that its script names
 * @param users by table, the packages whose sources name it
 */
record TableOwners(
    List<String> created, Map<String, String> owners, Map<String, Set<String>> users) {
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

  static TableOwners of(String scripts, Collection<String> sources) {
    var owners = new TreeMap<String, String>();
    OWNED.matcher(scripts).results().forEach(each -> owners.put(each.group(2), each.group(1)));
    var created = CREATED.matcher(scripts).results().map(each -> each.group(1)).toList();
    return new TableOwners(created, owners, users(owners.keySet(), sources));
  }

  private static Map<String, Set<String>> users(Set<String> tables, Collection<String> sources) {
    var all = tables.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    var named = Pattern.compile("\\b(" + all + ")\\b");
    var users = new TreeMap<String, Set<String>>();
    for (var source : sources) {
      var of = PACKAGE.matcher(source);
      if (of.find()) {
        named
            .matcher(source)
            .results()
            .forEach(
                each ->
                    users.computeIfAbsent(each.group(1), _ -> new TreeSet<>()).add(of.group(1)));
      }
    }
    return users;
  }

  /** Tables whose owner does not use them. */
  List<String> idle() {
    return owners.entrySet().stream()
        .filter(each -> !usersOf(each.getKey()).contains(each.getValue()))
        .map(each -> each.getKey() + " of " + each.getValue())
        .toList();
  }

  /** Uses of a table by a package that does not own it. */
  List<String> strangers() {
    return owners.entrySet().stream()
        .flatMap(
            table ->
                usersOf(table.getKey()).stream()
                    .filter(each -> !each.equals(table.getValue()))
                    .filter(each -> !alsoReadBy(table.getKey()).contains(each))
                    .map(each -> table.getKey() + " in " + each))
        .toList();
  }

  private Set<String> usersOf(String table) {
    return users.getOrDefault(table, Set.of());
  }

  private static Set<String> alsoReadBy(String table) {
    return ALSO_READ_BY.getOrDefault(table, Set.of());
  }
}

package io.saleslore.command.audit.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One field in which two states differ.
 *
 * @param field its path, with dots between
 * @param before what it was, null for nothing
 * @param after what it is afterwards, null for nothing
 */
record FieldDifference(String field, @Nullable Object before, @Nullable Object after) {
  static List<FieldDifference> between(Map<String, Object> before, Map<String, Object> after) {
    var differences = new ArrayList<FieldDifference>();
    compare("", before, after, differences);
    return differences;
  }

  private static void compare(
      String path, Map<?, ?> before, Map<?, ?> after, List<FieldDifference> differences) {
    var names = new TreeSet<Object>(before.keySet());
    names.addAll(after.keySet());
    for (var name : names) {
      var one = before.get(name);
      var other = after.get(name);
      if (one instanceof Map<?, ?> left && other instanceof Map<?, ?> right) {
        compare(path + name + ".", left, right, differences);
      } else if (!Objects.equals(one, other)) {
        differences.add(new FieldDifference(path + name, one, other));
      }
    }
  }
}

package io.saleslore.app.measure;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a Prometheus reads: samples, each with a name and labels. */
record Exposition(List<Sample> samples) {
  private static final Pattern LINE = Pattern.compile("(\\w+)(?:\\{(.*)})? \\S+");
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** One line without its value. */
  record Sample(String name, List<Label> labels) {}

  /** A label of a metric. */
  record Label(String metric, String name, String value) {}

  static Exposition parse(String text) {
    return new Exposition(
        text.lines().filter(each -> !each.startsWith("#")).map(Exposition::sample).toList());
  }

  private static Sample sample(String line) {
    var parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new AssertionError("no sample: " + line);
    }
    var labels = parts.group(2) == null ? "" : parts.group(2);
    return new Sample(
        parts.group(1),
        LABEL
            .matcher(labels)
            .results()
            .map(each -> new Label(parts.group(1), each.group(1), each.group(2)))
            .toList());
  }

  Set<String> names() {
    return samples.stream().map(Sample::name).collect(Collectors.toSet());
  }

  List<Label> labels() {
    return samples.stream().flatMap(each -> each.labels().stream()).distinct().toList();
  }

  /** What a label of a metric says. */
  Set<String> values(String metric, String label) {
    return labels().stream()
        .filter(each -> each.metric().equals(metric) && each.name().equals(label))
        .map(Label::value)
        .collect(Collectors.toSet());
  }
}

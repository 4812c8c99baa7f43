package io.saleslore.app.measure;

import io.micrometer.common.KeyValue;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Keeps words that somebody typed out of all metrics and traces: what a label may not say becomes
 * {@code other}. Meters of the Java runtime and of libraries, which see no request, keep theirs.
 */
@Component
public record ClosedLabels(KnownWords known) implements MeterFilter {
  /** What stands for everything that is not known. */
  public static final String OTHER = "other";

  private static final List<String> OF_THE_RUNTIME =
      List.of(
          "application.",
          "executor",
          "hikaricp.",
          "jdbc.",
          "jvm.",
          "logback.",
          "process.",
          "system.",
          "tasks.");

  /** As names of pools, classes and causes of collections are written. */
  private static final Pattern NAME = Pattern.compile("[\\w.+$' ()-]{1,120}");

  @Override
  public Meter.Id map(Meter.Id id) {
    var tags = id.getTags();
    return tags.stream().allMatch(each -> isClosed(id.getName(), each.getKey(), each.getValue()))
        ? id
        : id.replaceTags(
            tags.stream().map(each -> Tag.of(each.getKey(), closed(id.getName(), each))).toList());
  }

  /** Of the values that are measured with an observation, those of known words, else other. */
  public Stream<KeyValue> of(String observation, Stream<KeyValue> values) {
    return values.map(
        each ->
            isClosed(observation, each.getKey(), each.getValue())
                ? each
                : KeyValue.of(each.getKey(), OTHER));
  }

  private String closed(String meter, Tag tag) {
    return isClosed(meter, tag.getKey(), tag.getValue()) ? tag.getValue() : OTHER;
  }

  private boolean isClosed(String meter, String label, String value) {
    return OF_THE_RUNTIME.stream().anyMatch(meter::startsWith)
        ? NAME.matcher(value).matches()
        : known.contains(label, value);
  }
}

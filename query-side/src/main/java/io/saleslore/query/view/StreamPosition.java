package io.saleslore.query.view;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.query.readmodel.Snapshot;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How far a live stream has been sent: up to this release of this generation. Its event id. */
record StreamPosition(int edition, int generation, long release) {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,9})-([0-9]{1,9})-(-1|[0-9]{1,18})");

  static @Nullable StreamPosition parse(@Nullable String id) {
    if (id == null || id.isBlank()) {
      return null;
    }
    var parts = FORM.matcher(id);
    if (!parts.matches()) {
      throw new Rejection.InvalidField(
          "Last-Event-ID", "is an edition, a generation and a release such as 1-1-42");
    }
    return new StreamPosition(
        Integer.parseInt(parts.group(1)),
        Integer.parseInt(parts.group(2)),
        Long.parseLong(parts.group(3)));
  }

  static StreamPosition of(Snapshot snapshot, long release) {
    return new StreamPosition(snapshot.edition(), snapshot.generation(), release);
  }

  boolean isIn(Snapshot snapshot) {
    return edition == snapshot.edition() && generation == snapshot.generation();
  }

  @Override
  public String toString() {
    return edition + "-" + generation + "-" + release;
  }
}

package io.saleslore.command.audit.export;

import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.kernel.id.CustomerId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

record NewExport(
    String reason, @Nullable Instant from, @Nullable Instant to, @Nullable CustomerId customer) {
  boolean isWhole() {
    return from == null && to == null && customer == null;
  }

  /** Releases belong to no customer. */
  boolean isOf(AuditedStore store) {
    return customer == null || store != AuditedStore.GLOBAL;
  }

  /** A line for each bound. */
  List<String> asked() {
    return what().entrySet().stream()
        .filter(each -> each.getValue() != null)
        .map(each -> each.getKey() + " " + each.getValue())
        .sorted()
        .toList();
  }

  /** The bounds by their names; null where there is none. */
  Map<String, @Nullable Object> what() {
    var what = new HashMap<String, @Nullable Object>();
    what.put("from", from);
    what.put("to", to);
    what.put("customer", customer);
    return what;
  }
}

package io.saleslore.app.audit;

import io.saleslore.command.proof.ExportFolder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is to be exported; empty texts mean everything.
 *
 * @param reason why, for the record
 * @param from stored not before, in ISO 8601
 * @param to stored before, in ISO 8601
 * @param customer whose events alone
 */
public record ExportRequest(String reason, String from, String to, String customer) {
  /** Everything there is. */
  public static ExportRequest everything(String reason) {
    return new ExportRequest(reason, "", "", "");
  }

  boolean isWhole() {
    return from.isEmpty() && to.isEmpty() && customer.isEmpty();
  }

  /** Releases belong to no customer. */
  List<String> stores() {
    return customer.isEmpty() ? ExportFolder.STORES : List.of("private", "operations");
  }

  Map<String, String> filter() {
    return new TreeMap<>(Map.of("from", from, "to", to, "customer", customer));
  }

  /** The query parameters of the filter with its reason and these. */
  Map<String, String> parameters(Map<String, String> further) {
    var all = filter();
    all.put("reason", reason);
    all.putAll(further);
    return all;
  }
}

package io.saleslore.tools.evaluate;

import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.tools.world.WorldCustomer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An objection of a customer of whom so much is known. */
record Question(
    Objection objection, @Nullable Industry industry, @Nullable BusinessSize businessSize) {
  /** Whether it tells all that is known of this customer. */
  boolean isAbout(WorldCustomer customer) {
    var where = customer.industry() == Industry.UNKNOWN ? null : customer.industry();
    var size = customer.businessSize() == BusinessSize.UNKNOWN ? null : customer.businessSize();
    return industry == where && businessSize == size;
  }

  /** Which properties are given, in words. */
  String given() {
    if (industry == null) {
      return businessSize == null ? "objection" : "objection, size";
    }
    return businessSize == null ? "objection, industry" : "objection, industry, size";
  }

  /** As the API takes it in an address. */
  String query() {
    return fields().entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue())
        .collect(Collectors.joining("&"));
  }

  /** As the API takes it. */
  Map<String, String> fields() {
    var fields = new LinkedHashMap<String, String>();
    put(fields, "objection", objection);
    put(fields, "industry", industry);
    put(fields, "businessSize", businessSize);
    return fields;
  }

  private static void put(Map<String, String> fields, String name, @Nullable Code code) {
    if (code != null) {
      fields.put(name, code.code());
    }
  }
}

package io.saleslore.app.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Gauges with one store's figures. */
record StoreGauges<T>(
    MeterRegistry meters, String store, Supplier<List<T>> all, Function<T, String> storeOf) {
  void add(String name, ToDoubleFunction<T> figure) {
    Gauge.builder(name, () -> value(figure))
        .strongReference(true)
        .tag("store", store)
        .register(meters);
  }

  private double value(ToDoubleFunction<T> figure) {
    return all.get().stream()
        .filter(each -> storeOf.apply(each).equals(store))
        .mapToDouble(figure)
        .findFirst()
        .orElse(Double.NaN);
  }
}

package io.saleslore.app.storage;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** How much space is left on the disk that holds the data folder, and from where on it is short. */
@Component
class DiskGauges {
  DiskGauges(DataDisk disk, MeterRegistry meters) {
    Gauge.builder("saleslore.disk.free", disk, each -> each.free().toBytes())
        .baseUnit("bytes")
        .register(meters);
    Gauge.builder("saleslore.disk.reserve", disk, each -> each.reserve().toBytes())
        .baseUnit("bytes")
        .register(meters);
  }
}

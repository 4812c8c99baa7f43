package io.saleslore.app.storage;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down while writes are refused for want of space. */
@Component("disk")
record DiskHealth(DataDisk disk) implements HealthIndicator {
  @Override
  public Health health() {
    var health = disk.isShort() ? Health.down() : Health.up();
    return health
        .withDetail("folder", disk.folder().toAbsolutePath().toString())
        .withDetail("free MB", disk.free().toMegabytes())
        .withDetail("reserve MB", disk.reserve().toMegabytes())
        .build();
  }
}

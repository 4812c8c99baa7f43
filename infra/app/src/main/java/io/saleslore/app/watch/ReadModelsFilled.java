package io.saleslore.app.watch;

import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Out of service until each read model has a generation that answers. */
@OnRole(Role.QUERY)
@Component("filled")
record ReadModelsFilled(ReadModelWatch models) implements HealthIndicator {
  @Override
  public Health health() {
    return models.isFilled()
        ? Health.up().build()
        : Health.outOfService().withDetail("why", "the read models are being filled").build();
  }
}

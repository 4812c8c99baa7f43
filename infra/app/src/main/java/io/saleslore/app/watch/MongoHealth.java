package io.saleslore.app.watch;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import java.time.Duration;
import org.bson.Document;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Down when the read models' database does not answer within a second. */
@OnRole(Role.QUERY)
@Component("mongoHealthIndicator")
record MongoHealth(MongoDatabase database) implements ReactiveHealthIndicator {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  @Override
  public Mono<Health> health() {
    return Mono.from(database.runCommand(new Document("ping", 1)))
        .map(_ -> Health.up().build())
        .timeout(PATIENCE)
        .onErrorResume(
            failure ->
                Mono.just(
                    Health.down().withDetail("why", failure.getClass().getSimpleName()).build()));
  }
}

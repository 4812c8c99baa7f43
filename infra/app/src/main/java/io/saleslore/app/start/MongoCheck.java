package io.saleslore.app.start;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.reactivestreams.client.MongoClients;
import io.saleslore.app.config.Role;
import io.saleslore.query.background.Await;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.core.env.Environment;
import reactor.core.publisher.Mono;

/** Whether the MongoDB that is named answers. */
final class MongoCheck {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private MongoCheck() {}

  static void check(Environment settings) {
    var uri = settings.getProperty("saleslore.mongodb-uri", "embedded");
    if (!uri.equals("embedded") && Role.of(settings).contains(Role.QUERY)) {
      ping(uri);
    }
  }

  private static void ping(String uri) {
    try (var client = MongoClients.create(impatient(uri))) {
      var ping = client.getDatabase("admin").runCommand(new Document("ping", 1));
      Await.done(Mono.from(ping).timeout(PATIENCE.multipliedBy(2)));
    } catch (IllegalArgumentException e) {
      throw StartRefused.input("MONGODB_URI is no connection string such as mongodb://host:27017");
    } catch (RuntimeException e) {
      throw StartRefused.found(
          "MongoDB does not answer (%s): start it, or set MONGODB_URI"
              .formatted(e.getClass().getSimpleName()));
    }
  }

  private static MongoClientSettings impatient(String uri) {
    long millis = PATIENCE.toMillis();
    return MongoClientSettings.builder()
        .applyConnectionString(new ConnectionString(uri))
        .applyToClusterSettings(
            cluster -> cluster.serverSelectionTimeout(millis, TimeUnit.MILLISECONDS))
        .build();
  }
}

package io.saleslore.query;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.UUID;
import java.util.stream.Stream;

/** The servers that the read models are proved on: the embedded one, and a real one where named. */
public final class Databases {
  private static final String REAL = System.getenv().getOrDefault("MONGODB_URI", "");
  private static final MongoClient EMBEDDED = embedded();

  private Databases() {}

  public static MongoDatabase fresh() {
    return fresh(EMBEDDED);
  }

  public static Stream<MongoClient> clients() {
    if (REAL.isBlank()) {
      System.out.println("skipped: the same on a real MongoDB, since MONGODB_URI is not set");
      return Stream.of(EMBEDDED);
    }
    return Stream.of(EMBEDDED, MongoClients.create(REAL));
  }

  public static MongoDatabase fresh(MongoClient client) {
    return client.getDatabase("test-" + UUID.randomUUID());
  }

  private static MongoClient embedded() {
    var server = new MongoServer(new MemoryBackend());
    var address = server.bind("127.0.0.1", 0);
    return MongoClients.create("mongodb://127.0.0.1:" + address.getPort());
  }
}

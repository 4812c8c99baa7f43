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

  /** A server that holds any number of databases. */
  public record Server(String name, MongoClient client) {
    public MongoDatabase fresh() {
      return client.getDatabase("test-" + UUID.randomUUID());
    }

    @Override
    public String toString() {
      return name;
    }
  }

  public static MongoDatabase fresh() {
    return server("embedded", EMBEDDED).fresh();
  }

  public static Stream<Server> servers() {
    if (REAL.isBlank()) {
      System.out.println("skipped: the same on a real MongoDB, since MONGODB_URI is not set");
      return Stream.of(server("embedded", EMBEDDED));
    }
    return Stream.of(server("embedded", EMBEDDED), server("real", MongoClients.create(REAL)));
  }

  private static Server server(String name, MongoClient client) {
    return new Server(name, client);
  }

  private static MongoClient embedded() {
    var server = new MongoServer(new MemoryBackend());
    server.bind("127.0.0.1", 0);
    return MongoClients.create("mongodb://127.0.0.1:" + server.getLocalAddress().getPort());
  }
}

package io.saleslore.tools.console;

import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes a read model stand as if a mistake in the code had lost some cells and miscounted others.
 */
record WrongFold(MongoDatabase database) {
  private static final int LOST = 60;
  private static final int MISCOUNTED = 25;

  void of(String model) {
    for (var name : all(Flux.from(database.listCollectionNames()))) {
      if (name.startsWith(model)) {
        spoil(database.getCollection(name));
      }
    }
  }

  private static void spoil(MongoCollection<Document> cells) {
    var found = all(Flux.from(cells.find()));
    for (int i = 0; i < found.size(); i++) {
      var cell = found.get(i);
      var itself = Filters.eq(cell.get("_id"));
      if (i % LOST == 0) {
        Mono.from(cells.deleteOne(itself)).block();
      } else if (i % MISCOUNTED == 0) {
        cell.get("months", Document.class).values().forEach(WrongFold::miscount);
        Mono.from(cells.replaceOne(itself, cell)).block();
      }
    }
  }

  private static void miscount(Object sums) {
    ((Document) sums).computeIfPresent("won", (_, won) -> ((Number) won).longValue() / 2);
  }

  private static <T> List<T> all(Flux<T> found) {
    return Objects.requireNonNull(found.collectList().block());
  }
}

package io.saleslore.query.generation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.conversions.Bson;

/** An update that is made as a whole where all that it expects still holds, and else not at all. */
final class CompareAndSet {
  private final List<Bson> expected = new ArrayList<>();
  private final List<Bson> updates = new ArrayList<>();

  CompareAndSet expect(Bson filter) {
    expected.add(filter);
    return this;
  }

  CompareAndSet set(String field, Object value) {
    return update(Updates.set(field, value));
  }

  CompareAndSet update(Bson update) {
    updates.add(update);
    return this;
  }

  /** Matches the document of this id where all is as expected. */
  Bson filter(String id) {
    return and(Stream.concat(Stream.of(eq(id)), expected.stream()).toList());
  }

  Bson updates() {
    return Updates.combine(updates);
  }
}

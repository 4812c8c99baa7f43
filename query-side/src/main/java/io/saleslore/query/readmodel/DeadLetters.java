package io.saleslore.query.readmodel;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** The releases that generations have to do without. */
@Component
class DeadLetters {
  private static final String READ_MODEL = "readModel";
  private static final String GENERATION = "generation";
  private static final String EDITION = "edition";
  private static final String NUMBER = "number";
  private static final String ATTEMPTS = "attempts";
  private static final String DISCARDED = "discarded";

  private final MongoCollection<Document> letters;
  private final InstantSource clock;

  DeadLetters(MongoDatabase database, InstantSource clock) {
    this.letters = database.getCollection("dead-letters");
    this.clock = clock;
  }

  /** Remembers it, once for each generation; a discarded one is discarded for the next as well. */
  void put(Generation generation, long number, String reason) {
    boolean discarded = isDiscarded(generation.model(), generation.edition(), number);
    var letter =
        new Document("_id", generation.model() + "." + generation.number() + "." + number)
            .append(READ_MODEL, generation.model())
            .append(GENERATION, generation.number())
            .append(EDITION, generation.edition())
            .append(NUMBER, number)
            .append("reason", reason)
            .append(ATTEMPTS, 1)
            .append("since", Date.from(clock.instant()))
            .append(DISCARDED, discarded);
    try {
      Blocking.first(letters.insertOne(letter));
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  /** Those of one generation, in order. */
  List<DeadLetter> of(Generation generation) {
    return read(and(eq(READ_MODEL, generation.model()), eq(GENERATION, generation.number())));
  }

  Optional<DeadLetter> find(Generation generation, long number) {
    return of(generation).stream().filter(each -> each.number() == number).findFirst();
  }

  boolean isDiscarded(String model, int edition, long number) {
    return !read(and(release(model, edition, number), eq(DISCARDED, true))).isEmpty();
  }

  /** Goes on without the release in all generations of the read model. */
  void discard(DeadLetter letter) {
    Blocking.first(letters.updateMany(release(letter), Updates.set(DISCARDED, true)));
  }

  void failedAgain(DeadLetter letter) {
    Blocking.first(letters.updateMany(release(letter), Updates.inc(ATTEMPTS, 1)));
  }

  private static Bson release(DeadLetter letter) {
    return release(letter.readModel(), letter.edition(), letter.number());
  }

  private static Bson release(String model, int edition, long number) {
    return and(eq(READ_MODEL, model), eq(EDITION, edition), eq(NUMBER, number));
  }

  private List<DeadLetter> read(Bson filter) {
    return Blocking.all(letters.find(filter).batchSize(1_000)).stream()
        .map(DeadLetters::letter)
        .sorted(Comparator.comparingLong(DeadLetter::number))
        .toList();
  }

  private static DeadLetter letter(Document document) {
    return new DeadLetter(
        document.getString(READ_MODEL),
        document.getInteger(GENERATION),
        document.getInteger(EDITION),
        document.getLong(NUMBER),
        document.getString("reason"),
        document.getInteger(ATTEMPTS),
        document.getDate("since").toInstant(),
        document.getBoolean(DISCARDED));
  }
}

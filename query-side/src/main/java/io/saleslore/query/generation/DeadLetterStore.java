package io.saleslore.query.generation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The releases that generations have to do without. */
@Component
public class DeadLetterStore {
  private static final String READ_MODEL = "readModel";
  private static final String GENERATION = "generation";
  private static final String EDITION = "edition";
  private static final String NUMBER = "number";
  private static final String ATTEMPTS = "attempts";
  private static final String DISCARDED = "discarded";

  private final MongoCollection<Document> letters;
  private final InstantSource clock;

  DeadLetterStore(MongoDatabase database, InstantSource clock) {
    this.letters = database.getCollection("dead-letters");
    this.clock = clock;
  }

  /**
   * Remembers a release, once for each generation; one that was discarded before is discarded for
   * this generation as well.
   *
   * @param reason the class of what was thrown
   */
  public Mono<Void> put(Generation generation, long number, String reason) {
    return isDiscarded(generation.model(), generation.edition(), number)
        .map(isDiscarded -> document(generation, number, reason, isDiscarded))
        .flatMap(letter -> Mono.from(letters.insertOne(letter)))
        .onErrorComplete(DuplicateKey::is)
        .then();
  }

  private Document document(
      Generation generation, long number, String reason, boolean isDiscarded) {
    return new Document("_id", generation.model() + "." + generation.number() + "." + number)
        .append(READ_MODEL, generation.model())
        .append(GENERATION, generation.number())
        .append(EDITION, generation.edition())
        .append(NUMBER, number)
        .append("reason", reason)
        .append(ATTEMPTS, 1)
        .append("since", Date.from(clock.instant()))
        .append(DISCARDED, isDiscarded);
  }

  /** Those of one generation, in the order of their releases. */
  public Flux<DeadLetter> of(Generation generation) {
    return read(and(eq(READ_MODEL, generation.model()), eq(GENERATION, generation.number())));
  }

  /** The one of this release; empty where there is none. */
  public Mono<DeadLetter> find(Generation generation, long number) {
    return of(generation).filter(each -> each.number() == number).next();
  }

  /** Whether somebody decided to go on without this release. */
  public Mono<Boolean> isDiscarded(String model, int edition, long number) {
    return read(and(release(model, edition, number), eq(DISCARDED, true))).hasElements();
  }

  /** Goes on without the release in all generations of the read model. */
  public Mono<Void> discard(DeadLetter letter) {
    return update(letter, Updates.set(DISCARDED, true));
  }

  /** Counts another attempt to fold it. */
  public Mono<Void> failedAgain(DeadLetter letter) {
    return update(letter, Updates.inc(ATTEMPTS, 1));
  }

  private Mono<Void> update(DeadLetter letter, Bson update) {
    var all = release(letter.readModel(), letter.edition(), letter.number());
    return Mono.defer(() -> Mono.from(letters.updateMany(all, update))).then();
  }

  private static Bson release(String model, int edition, long number) {
    return and(eq(READ_MODEL, model), eq(EDITION, edition), eq(NUMBER, number));
  }

  private Flux<DeadLetter> read(Bson filter) {
    return Flux.defer(() -> letters.find(filter).batchSize(1_000))
        .map(DeadLetterStore::letter)
        .sort(Comparator.comparingLong(DeadLetter::number));
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

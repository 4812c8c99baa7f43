package io.saleslore.app.kill;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.saleslore.app.config.Role;
import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.OwnProcess;
import io.saleslore.app.fixture.RealPostgres;
import io.saleslore.app.fixture.TestIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Two processes of each role on one PostgreSQL and one server that speaks MongoDB's protocol. */
final class Fleet implements AutoCloseable {
  private static final String CHECKPOINT_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

  /** One process. */
  record Member(Role role, int number) {
    @Override
    public String toString() {
      return role + "-" + number;
    }
  }

  static final List<Member> MEMBERS =
      Stream.of(Role.QUERY, Role.COMMAND, Role.ANONYMIZER)
          .flatMap(role -> Stream.of(new Member(role, 1), new Member(role, 2)))
          .toList();

  private final Path folder;
  private final RealPostgres postgres = RealPostgres.withRoles();
  private final MongoServer mongo = new MongoServer(new MemoryBackend());
  private final Map<Member, OwnProcess> running = new ConcurrentHashMap<>();

  private Fleet(Path folder) {
    this.folder = folder;
    mongo.bind("127.0.0.1", 0);
  }

  /** The query role comes first: it makes the key that the others verify receipts by. */
  static Fleet start(Path folder) throws IOException {
    var fleet = new Fleet(folder);
    fleet.start(MEMBERS.getFirst());
    MEMBERS.stream().skip(1).parallel().forEach(fleet::startOrFail);
    return fleet;
  }

  void start(Member member) throws IOException {
    running.put(member, OwnProcess.start(data(member), settings(member)));
  }

  private void startOrFail(Member member) {
    try {
      start(member);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** After it was killed; then another may be. */
  void startAgain(Member member, Semaphore free) {
    try {
      start(member);
    } catch (IOException e) {
      System.out.println(member + " did not start again: " + e.getMessage());
    } finally {
      free.release();
    }
  }

  /** One of those that run. */
  Member pick(Random random) {
    var alive = MEMBERS.stream().filter(running::containsKey).toList();
    return alive.get(random.nextInt(alive.size()));
  }

  /** As {@code kill -9} does. */
  void kill(Member member) throws InterruptedException {
    running.remove(member).kill();
  }

  /** As an operator stops it. */
  void stop(Member member) throws IOException, InterruptedException {
    running.remove(member).close();
  }

  /** One of those that have the role; whoever goes there may find it dead. */
  Api any(Role role) {
    while (true) {
      var alive = running.entrySet().stream().filter(each -> each.getKey().role() == role).toList();
      if (!alive.isEmpty()) {
        int pick = ThreadLocalRandom.current().nextInt(alive.size());
        return api(alive.get(pick).getValue());
      }
      pause();
    }
  }

  List<Api> all(Role role) {
    return MEMBERS.stream()
        .filter(each -> each.role() == role)
        .map(each -> api(running.get(each)))
        .toList();
  }

  RealPostgres postgres() {
    return postgres;
  }

  Path checkpoints(int number) {
    return folder.resolve("checkpoints-" + number);
  }

  private final Map<OwnProcess, Api> apis = new ConcurrentHashMap<>();

  private Api api(OwnProcess process) {
    return apis.computeIfAbsent(process, each -> new Api(each.uri(), TestIssuer.tokens()));
  }

  static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path data(Member member) {
    return folder.resolve(member.role() == Role.QUERY ? "query" : "private");
  }

  private String[] settings(Member member) throws IOException {
    return switch (member.role()) {
      case COMMAND ->
          postgres.settings(
              Role.COMMAND,
              "saleslore.audit.process=" + member,
              "saleslore.audit.checkpoints=" + checkpoints(member.number()),
              "saleslore.audit.key=" + CHECKPOINT_KEY,
              "saleslore.audit.every=1s",
              "saleslore.limits.requests-per-second=0",
              "saleslore.receipts.public-key="
                  + Files.readString(
                      folder.resolve("query").resolve("keys").resolve("receipts.pub")));
      case ANONYMIZER -> postgres.settings(Role.ANONYMIZER, "saleslore.gate.at-least-marketers=5");
      case QUERY ->
          postgres.settings(
              Role.QUERY,
              "saleslore.mongodb-uri=" + mongo.getConnectionString(),
              "saleslore.limits.requests-per-second=0");
    };
  }

  @Override
  public void close() throws IOException, InterruptedException {
    for (var each : running.values()) {
      each.close();
    }
    mongo.shutdownNow();
  }
}

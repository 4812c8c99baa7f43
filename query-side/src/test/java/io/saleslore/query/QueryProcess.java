package io.saleslore.query;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.saleslore.kernel.operation.Operation;
import io.saleslore.kernel.operation.Operations;
import io.saleslore.query.background.Await;
import io.saleslore.query.background.BackgroundLoop;
import io.saleslore.query.background.LoopSteps;
import io.saleslore.query.fold.BuildPace;
import io.saleslore.query.generation.Generation;
import io.saleslore.query.generation.GenerationStore;
import io.saleslore.query.generation.GenerationsSnapshot;
import io.saleslore.query.generation.LeasedGeneration;
import io.saleslore.query.http.RequestCounter;
import io.saleslore.query.projection.ProjectionSteps;
import io.saleslore.query.readmodel.Cell;
import io.saleslore.query.readmodel.CellStore;
import io.saleslore.query.readmodel.LiveView;
import io.saleslore.query.readmodel.LiveViews;
import io.saleslore.query.readmodel.ReadModel;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.util.ClassUtils;
import reactor.core.publisher.Flux;

/** One process of the query role without HTTP, whose loops take a step when a test says so. */
public final class QueryProcess {
  private static final Class<?>[] COMPONENTS =
      Stream.of(
              "generation",
              "readmodel",
              "fold",
              "rebuild",
              "comparison",
              "deadletter",
              "projection")
          .flatMap(QueryProcess::componentsOf)
          .toArray(Class<?>[]::new);

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  public final List<Operation> recorded = new CopyOnWriteArrayList<>();

  public QueryProcess(MongoDatabase database, ReleaseFeed feed, List<ReadModel> models) {
    this(database, feed, models, Clock.systemUTC(), BuildPace.DEFAULT);
  }

  /** One whose builds read and save at this pace. */
  public QueryProcess(
      MongoDatabase database,
      ReleaseFeed feed,
      List<ReadModel> models,
      InstantSource clock,
      BuildPace pace) {
    context.register(COMPONENTS);
    context.registerBean(RequestCounter.class);
    context.registerBean(MongoDatabase.class, () -> database);
    context.registerBean(ReleaseFeed.class, () -> feed);
    context.registerBean(InstantSource.class, () -> clock);
    context.registerBean(BuildPace.class, () -> pace);
    context.registerBean(Operations.class, () -> recorded::add);
    context.registerBean("lifecycleProcessor", LifecycleProcessor.class, NothingStarts::new);
    models.forEach(model -> context.registerBean(model.name(), ReadModel.class, () -> model));
    context.refresh();
  }

  /** One that is started when the leases of those before it have run out. */
  public static QueryProcess later(
      int minutes, MongoDatabase database, ReleaseFeed feed, List<ReadModel> models) {
    var clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(minutes));
    return new QueryProcess(database, feed, models, clock, BuildPace.DEFAULT);
  }

  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  public LiveView view(ReadModel model) {
    return part(LiveViews.class).of(model);
  }

  /** One step of its projection. */
  public boolean step(int batch) {
    return ProjectionSteps.one(context, batch);
  }

  /** Until nothing is left to take in. */
  public void catchUp(int batch) {
    while (step(batch)) {}
  }

  /** Does every rebuild that there is to do. */
  public void rebuild() {
    LoopSteps.all(context.getBean("rebuildLoop", BackgroundLoop.class));
  }

  public BackgroundLoop loop(String name) {
    return context.getBean(name, BackgroundLoop.class);
  }

  public GenerationsSnapshot generations() {
    return Await.value(part(GenerationStore.class).all());
  }

  public Generation live(ReadModel model) {
    return Objects.requireNonNull(generations().live().get(model.name()));
  }

  public SortedMap<Integer, LeasedGeneration> kept(ReadModel model) {
    return generations().of(model.name()).kept();
  }

  /** The cells of the live generation by id. */
  public Map<String, Cell> stored(ReadModel model) {
    var stored = new TreeMap<String, Cell>();
    cells(live(model)).forEach(cell -> stored.put(cell.id(), cell));
    return stored;
  }

  public List<Cell> cells(Generation generation) {
    return Await.value(part(CellStore.class).all(generation));
  }

  /** The stored documents of a generation, as text and in order. */
  public List<String> documents(Generation generation) {
    var collection = part(MongoDatabase.class).getCollection(generation.collection());
    return Await.list(Flux.from(collection.find())).stream()
        .map(Document::toJson)
        .sorted()
        .toList();
  }

  private static Stream<Class<?>> componentsOf(String area) {
    return new ClassPathScanningCandidateComponentProvider(true)
        .findCandidateComponents("io.saleslore.query." + area).stream()
            .map(each -> Objects.requireNonNull(each.getBeanClassName()))
            .map(name -> ClassUtils.resolveClassName(name, null));
  }

  private static final class NothingStarts implements LifecycleProcessor {
    @Override
    public void onRefresh() {}

    @Override
    public void onClose() {}

    @Override
    public void start() {}

    @Override
    public void stop() {}

    @Override
    public boolean isRunning() {
      return false;
    }
  }
}

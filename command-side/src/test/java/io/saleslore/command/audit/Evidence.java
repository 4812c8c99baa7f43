package io.saleslore.command.audit;

import io.saleslore.command.accountability.AuditTrail;
import io.saleslore.command.audit.checkpoint.SignedTrees;
import io.saleslore.command.audit.derived.OfficersWork;
import io.saleslore.command.audit.export.WrittenExport;
import io.saleslore.command.audit.finding.EvidenceWatch;
import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.command.audit.store.EventRows;
import io.saleslore.command.audit.tree.StoreTrees;
import io.saleslore.command.audit.verification.BackgroundVerification;
import io.saleslore.command.evidence.DerivedTable;
import io.saleslore.command.fixture.MemoryRows;
import io.saleslore.command.fixture.RecordedOperations;
import io.saleslore.command.fixture.Tables;
import io.saleslore.command.fixture.TestClock;
import io.saleslore.command.proof.ExportVerification;
import io.saleslore.command.proof.event.StoredEvent;
import io.saleslore.kernel.operation.Operations;
import io.saleslore.kernel.seal.ShreddedKeys;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.ClassUtils;
import org.springframework.util.FileSystemUtils;

/**
 * The parts of a platform that watch its evidence, over stores of a hundred positions each, every
 * eighth of them burnt, with three signed heads. They are wired as in the application, and look
 * when a test says so.
 */
final class Evidence implements AutoCloseable {
  static final long SIZE = 100;
  static final long OLDER = 70;
  static final long OLDEST = 35;

  /** What the application finds there, looked for once. */
  private static final Class<?>[] PARTS =
      new ClassPathScanningCandidateComponentProvider(true)
          .findCandidateComponents("io.saleslore.command.audit").stream()
              .map(each -> Objects.requireNonNull(each.getBeanClassName()))
              .map(each -> ClassUtils.resolveClassName(each, null))
              .toArray(Class<?>[]::new);

  final MemoryRows rows;
  final Tables tables;
  final Path checkpoints;
  private final Path folder;
  private final OfficersWork work;
  private final TestClock clock = new TestClock();
  private AnnotationConfigApplicationContext platform;
  private final Runnable undone;
  private int exports;

  /** Stored and signed anew, and closed. */
  static Evidence signed(Path folder, OfficersWork work) {
    var history = new MemoryRows();
    work.store(history);
    try (var signed = new Evidence(folder, work, new MemoryRows(), new Tables())) {
      List.of(OLDEST, OLDER, SIZE).forEach(size -> signed.signUpTo(size, history));
      return signed;
    }
  }

  private Evidence(Path folder, OfficersWork work, MemoryRows rows, Tables tables) {
    this.folder = folder;
    this.work = work;
    this.rows = rows;
    this.tables = tables;
    this.checkpoints = folder.resolve("checkpoints");
    this.undone = work.zones.tables().begin();
    platform = started();
  }

  /** The same in another folder, where a platform has started again. */
  Evidence copied(Path to) throws IOException {
    FileSystemUtils.copyRecursively(checkpoints, to.resolve("checkpoints"));
    var copy = new Evidence(to, work, rows.copy(), tables.copy());
    copy.clock.reach(clock.instant());
    copy.platform.getBean(SignedTrees.class).sign();
    return copy;
  }

  private void signUpTo(long size, MemoryRows history) {
    for (var store : AuditedStore.values()) {
      for (long position = rows.last(store) + 1; position <= size; position++) {
        if (position % 8 != 0) {
          rows.put(store, event(history, store, position));
        }
      }
    }
    for (int each = 0; each < 3; each++) {
      platform.getBean(StoreTrees.class).all().forEach(tree -> tree.catchUp());
      clock.pass(Duration.ofSeconds(1));
    }
    platform.getBean(SignedTrees.class).sign();
  }

  private static StoredEvent event(MemoryRows history, AuditedStore store, long position) {
    long number = position - position / 8;
    return history.after(store, number - 1, 1).stream()
        .findFirst()
        .orElseGet(() -> MemoryRows.event(number))
        .at(position);
  }

  private AnnotationConfigApplicationContext started() {
    var context = new AnnotationConfigApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("saleslore.watch.every", "PT1H")));
    context.registerBean(
        AuditSettings.class,
        () ->
            new AuditSettings(
                checkpoints, "saleslore", new byte[32], Duration.ofHours(1), 1_000_000, "main"));
    context.registerBean(EventRows.class, () -> rows);
    context.registerBean(JdbcClient.class, tables::jdbc);
    context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate());
    context.registerBean(TransactionOperations.class, tables::transaction);
    context.registerBean(InstantSource.class, () -> clock);
    context.registerBean(Operations.class, RecordedOperations::new);
    context.registerBean(ShreddedKeys.class, work.zones.vault()::shreddedKeys);
    context.registerBean(AuditTrail.class);
    context.registerBean("lifecycleProcessor", LifecycleProcessor.class, NothingStarts::new);
    var derived = work.zones.parts(DerivedTable.class);
    for (var table : derived) {
      context.registerBean(table.table(), DerivedTable.class, () -> table);
    }
    context.scan("io.saleslore.command.audit");
    context.addBeanFactoryPostProcessor(
        beans ->
            Stream.of(beans.getBeanDefinitionNames())
                .forEach(name -> beans.getBeanDefinition(name).setLazyInit(true)));
    context.getBeanFactory().setConversionService(new DefaultFormattingConversionService());
    context.refresh();
    return context;
  }

  /** A test looks by itself, and no thread beside it. */
  private static final class NothingStarts extends DefaultLifecycleProcessor {
    @Override
    public void onRefresh() {}
  }

  void stop() {
    platform.close();
  }

  void start() {
    platform = started();
    platform.getBean(SignedTrees.class).sign();
  }

  /**
   * What health and log say, and so the console; looked for as after a start and after an hour, in
   * which trees are signed. One that was cut has grown again then: tables are compared up to its
   * end.
   */
  List<String> found() {
    var watch = platform.getBean(EvidenceWatch.class);
    platform.getBean(BackgroundVerification.class).verify();
    clock.pass(Duration.ofHours(1));
    watch.look();
    platform.getBean(SignedTrees.class).sign();
    watch.look();
    watch.look();
    return watch.findings().stream().map(Object::toString).toList();
  }

  /** What an auditor's verifier says of an export that is made now. */
  List<String> verified() throws IOException {
    return verified(export());
  }

  Path export() throws IOException {
    return WrittenExport.of(platform, folder.resolve("export-" + exports++));
  }

  List<String> verified(Path export) throws IOException {
    var out = new PrintWriter(new StringWriter());
    return new ExportVerification(export, Optional.of(checkpoints), out)
        .run().findings().stream().map(Object::toString).toList();
  }

  StoredEvent at(AuditedStore store, long position) {
    return rows.after(store, position - 1, 1).getFirst();
  }

  /** In the running transaction, which {@link #close} takes back. */
  void changeDerived(String sql) {
    work.zones.tables().jdbc().sql(sql).update();
  }

  void change(String sql) {
    tables.jdbc().sql(sql).update();
  }

  @Override
  public void close() {
    platform.close();
    undone.run();
  }
}

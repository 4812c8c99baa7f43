package io.saleslore.tools.attack.inference;

import io.saleslore.anonymizer.gate.GatePolicy;
import io.saleslore.anonymizer.gate.GateRun;
import io.saleslore.anonymizer.gate.HeldFact;
import io.saleslore.anonymizer.gate.OtherRelease;
import io.saleslore.anonymizer.gate.OtherRelease.Waiting;
import io.saleslore.anonymizer.gate.ReleaseGroup;
import io.saleslore.anonymizer.gate.Releases;
import io.saleslore.anonymizer.gate.WaitingFacts;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.PatternReleased;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionOperations;

/** One crowd in one edition, in memory, in front of the real gate. */
final class CrowdEdition implements WaitingFacts, Releases {
  private static final int MANY_MARKETERS = 1_000;

  private final GatePolicy policy;
  private final Crowd crowd;
  private final Optional<CrowdEdition> before;
  private final Set<HeldFact> held = new LinkedHashSet<>();
  private final Set<HeldFact> read = new LinkedHashSet<>();
  private final List<ReleaseGroup> groups = new ArrayList<>();
  private final List<PatternReleased> released = new ArrayList<>();

  private CrowdEdition(GatePolicy policy, Crowd crowd, Optional<CrowdEdition> before) {
    this.policy = policy;
    this.crowd = crowd;
    this.before = before;
  }

  static CrowdEdition first(GatePolicy policy, Crowd crowd) {
    return new CrowdEdition(policy, crowd, Optional.empty());
  }

  /** The next one, in which nothing differs but that one customer is not there. */
  CrowdEdition without(String customer) {
    var next = new CrowdEdition(policy.of(policy.edition() + 1), crowd, Optional.of(this));
    next.add(read.stream().filter(fact -> !fact.customer().equals(customer)).toList());
    next.look();
    return next;
  }

  void add(Collection<HeldFact> facts) {
    held.addAll(facts);
    read.addAll(facts);
  }

  /** Facts that have waited too long go elsewhere, in every edition. */
  void drop(Collection<HeldFact> facts) {
    facts.stream().filter(held::remove).forEach(read::remove);
  }

  void look() {
    new GateRun(policy, this, this, _ -> {}, TransactionOperations.withoutTransaction())
        .tick(Instant.EPOCH);
  }

  List<PatternReleased> released() {
    return released;
  }

  /** The tries that were released. */
  List<HeldFact> facts() {
    return groups.stream().flatMap(group -> group.facts().stream()).toList();
  }

  @Override
  public int marketers() {
    return MANY_MARKETERS;
  }

  @Override
  public void moveToParents(Instant madeUntil) {}

  @Override
  public List<Crowd> crowds(FactKind kind, Level level, int marketers, int customers) {
    return crowd.kind() == kind && crowd.level() == level ? List.of(crowd) : List.of();
  }

  @Override
  public long releasesOf(Crowd asked) {
    return groups.size();
  }

  @Override
  public List<HeldFact> in(Crowd asked) {
    return List.copyOf(held);
  }

  @Override
  public List<OtherRelease> inOtherEditions(FactKind kind) {
    return before.filter(_ -> kind == crowd.kind()).stream().flatMap(this::seen).toList();
  }

  private Stream<OtherRelease> seen(CrowdEdition edition) {
    return IntStream.range(0, edition.groups.size()).mapToObj(number -> seen(edition, number));
  }

  private OtherRelease seen(CrowdEdition edition, int number) {
    var facts = edition.groups.get(number).facts();
    var here = facts.stream().filter(held::contains).map(fact -> new Waiting(fact, crowd)).toList();
    boolean isTouched = !read.containsAll(facts);
    return new OtherRelease(edition.policy.edition(), number, facts.size(), isTouched, here);
  }

  @Override
  public void release(Crowd asked, List<ReleaseGroup> opened, long first) {
    opened.forEach(group -> group.facts().forEach(held::remove));
    groups.addAll(opened);
  }

  @Override
  public long next(int edition) {
    return released.size();
  }

  @Override
  public PatternReleased find(int edition, long number) {
    return before.orElseThrow().released.get((int) number);
  }

  @Override
  public void publish(List<PatternReleased> releases) {
    released.addAll(releases);
  }
}

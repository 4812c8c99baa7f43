package io.saleslore.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.app.RunningPlatform;
import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.Person;
import io.saleslore.command.audit.checkpoint.SignedTrees;
import io.saleslore.command.audit.finding.EvidenceWatch;
import io.saleslore.command.audit.store.AuditedStore;

/** A platform that signs heads between the copies of its checkpoints and of its database. */
record SignedMeanwhile(RunningPlatform platform, Api api) {
  private static final String BOB = "bob-456";

  /** Bob works in it, and what he did so far is signed. */
  static SignedMeanwhile in(RunningPlatform platform, Api api) {
    api.onboard(BOB, "Bob");
    var busy = new SignedMeanwhile(platform, api);
    busy.signAnother();
    return busy;
  }

  DatabaseCopy before(DatabaseCopy copy) {
    return made -> {
      signAnother();
      signAnother();
      copy.writeTo(made);
    };
  }

  /** How many positions of the private store are signed. */
  long size() {
    return trees().of(AuditedStore.PRIVATE).head().orElseThrow().size();
  }

  /** Restored, it has the last head that was signed, misses none, and signs the next. */
  void assertGoesOnAfter(long signed) {
    assertThat(size()).isEqualTo(signed);
    assertNothingIsMissing();
    api.recordCustomer(BOB, Person.called("John"));
    Api.await(() -> isSignedBeyond(signed));
    assertNothingIsMissing();
  }

  /** Positions that a restored store passes over are waited for before they are signed as empty. */
  private boolean isSignedBeyond(long signed) {
    trees().sign();
    return size() > signed;
  }

  private void signAnother() {
    api.recordCustomer(BOB, Person.called("John"));
    trees().sign();
  }

  private void assertNothingIsMissing() {
    var evidence = platform.part(EvidenceWatch.class);
    evidence.stop();
    evidence.look();
    assertThat(evidence.findings()).isEmpty();
    Api.await(
        () ->
            api.get("/actuator/health/audit", api.role("ADMIN"))
                .body()
                .path("status")
                .asText()
                .equals("UP"));
  }

  private SignedTrees trees() {
    return platform.part(SignedTrees.class);
  }
}

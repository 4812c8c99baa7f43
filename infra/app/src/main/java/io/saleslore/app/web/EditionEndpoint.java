package io.saleslore.app.web;

import io.saleslore.anonymizer.edition.Edition;
import io.saleslore.anonymizer.edition.Edition.State;
import io.saleslore.anonymizer.edition.Editions;
import io.saleslore.anonymizer.edition.ReanonymisationRunner;
import io.saleslore.anonymizer.edition.Served;
import io.saleslore.anonymizer.gate.Releases;
import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.Page;
import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.operation.Operation;
import io.saleslore.kernel.operation.Operations;
import io.saleslore.kernel.story.EndedStories;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@OnRole(Role.ANONYMIZER)
@RestController
@Audience(CallerRole.DATA_TEAM)
@RequestMapping("/api/v1/editions")
class EditionEndpoint {
  private final Editions editions;
  private final ReanonymisationRunner runner;
  private final EndedStories ended;
  private final Releases releases;
  private final Served served;
  private final Operations operations;
  private final TransactionOperations transaction;
  private final JdbcClient jdbc;
  private final InstantSource clock;

  EditionEndpoint(
      Editions editions,
      ReanonymisationRunner runner,
      EndedStories ended,
      Releases releases,
      Served served,
      Operations operations,
      TransactionOperations transaction,
      JdbcClient jdbc,
      InstantSource clock) {
    this.editions = editions;
    this.runner = runner;
    this.ended = ended;
    this.releases = releases;
    this.served = served;
    this.operations = operations;
    this.transaction = transaction;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @GetMapping
  Page<Edition> all() {
    return new Page<>(editions.all(), null);
  }

  @GetMapping("/{number}")
  Edition one(@PathVariable int number) {
    return editions
        .find(number)
        .orElseThrow(() -> new Rejection.NotFound("there is no such edition"));
  }

  /** Reads every finished story again, beside the live edition. */
  @PostMapping
  ResponseEntity<Edition> begin(@AuthenticationPrincipal Jwt who) {
    var known = editions.all();
    known.forEach(this::requireRoomBeside);
    var begun = begunAfter(known);
    record(who, "edition-begun", begun.number());
    runner.wake();
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/editions/" + begun.number()))
        .body(begun);
  }

  /** Between two editions of one version whom the diff tells of would be who was erased. */
  private void requireRoomBeside(Edition each) {
    if (each.state() == State.MAKING || each.state() == State.READY) {
      throw new Rejection.Conflict(
          "edition " + each.number() + " is not switched to or cancelled yet");
    }
    if (each.version().equals(runner.version())
        && (each.state() == State.LIVE || tellsOfSomebodyErased(each))) {
      throw new Rejection.Conflict(
          "scrubber, analysers, vocabularies and gate are what edition "
              + each.number()
              + " was begun with: an edition needs a changed version");
    }
  }

  private boolean tellsOfSomebodyErased(Edition each) {
    return releases.next(each.number()) > 0 && hasErasedSince(each.startedAt());
  }

  private Edition begunAfter(List<Edition> known) {
    try {
      return editions.beginAfter(known, runner.version(), ended.count());
    } catch (DuplicateKeyException _) {
      throw new Rejection.Conflict(
          "somebody else has begun an edition at the same time; look again");
    }
  }

  /** Serves an edition that is ready. */
  @PostMapping("/{number}/switch")
  Edition switchTo(@PathVariable int number, @AuthenticationPrincipal Jwt who) {
    if (one(number).state() != State.READY) {
      throw new Rejection.Conflict("only an edition that is ready can be switched to");
    }
    serve(number, State.READY);
    record(who, "edition-switched", number);
    return one(number);
  }

  /** Serves the edition again that was live before, unless somebody was erased since. */
  @PostMapping("/back")
  Edition back(@AuthenticationPrincipal Jwt who) {
    var before =
        editions.all().stream()
            .filter(each -> each.state() == State.BEFORE)
            .findFirst()
            .orElseThrow(() -> new Rejection.Conflict("no earlier edition is kept"));
    if (tellsOfSomebodyErased(before)) {
      throw new Rejection.Conflict(
          "customers were erased since edition "
              + before.number()
              + " was begun, and its releases still count them");
    }
    serve(before.number(), State.BEFORE);
    record(who, "edition-switched-back", before.number());
    return one(before.number());
  }

  /** Lets go of an edition that nobody wants to switch to; its facts wait for nothing any more. */
  @PostMapping("/{number}/cancel")
  Edition cancel(@PathVariable int number, @AuthenticationPrincipal Jwt who) {
    one(number);
    if (!editions.move(number, State.CLOSED, State.MAKING, State.READY)) {
      throw new Rejection.Conflict(
          "only an edition that is being made or is ready can be cancelled");
    }
    record(who, "edition-cancelled", number);
    return one(number);
  }

  private void serve(int number, State from) {
    transaction.executeWithoutResult(
        _ -> {
          for (var each : editions.all()) {
            if (each.state() == State.BEFORE && each.number() != number) {
              editions.move(each.number(), State.CLOSED, State.BEFORE);
            } else if (each.state() == State.LIVE) {
              editions.move(each.number(), State.BEFORE, State.LIVE);
            }
          }
          if (!editions.move(number, State.LIVE, from)) {
            throw new Rejection.Conflict("somebody else switched at the same time; look again");
          }
          served.serve(number);
        });
  }

  private boolean hasErasedSince(Instant since) {
    return jdbc.sql("select count(*) from private_zone.data_key where shredded_at >= ?")
            .param(since.atOffset(ZoneOffset.UTC))
            .query(Long.class)
            .single()
        > 0;
  }

  private void record(Jwt who, String action, int edition) {
    var subject = Objects.requireNonNullElse(who.getSubject(), "a token without subject");
    var what = Map.of("edition", Integer.toString(edition));
    operations.record(Operation.of(clock.instant(), subject, "DATA_TEAM", action, what));
  }
}

package io.saleslore.command.rights;

import io.saleslore.command.VirtualThreads;
import io.saleslore.command.ZoneRecords;
import io.saleslore.command.customer.CustomerIndex;
import io.saleslore.command.officer.Caller;
import io.saleslore.command.officer.Records;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.rights.HeldOnMarketer;
import io.saleslore.kernel.seal.Vault;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
@Audience(zoneOwner = true)
class RightsEndpoint {
  private final Exports exports;
  private final Zones zones;
  private final CustomerIndex customers;
  private final List<ZoneRecords> kept;
  private final Vault vault;
  private final List<HeldOnMarketer> elsewhere;
  private final Records records;
  private final LongAnswers answers;
  private final InstantSource clock;

  RightsEndpoint(
      Exports exports,
      Zones zones,
      CustomerIndex customers,
      List<ZoneRecords> kept,
      Vault vault,
      ObjectProvider<HeldOnMarketer> elsewhere,
      Records records,
      LongAnswers answers,
      InstantSource clock) {
    this.exports = exports;
    this.zones = zones;
    this.customers = customers;
    this.kept = kept;
    this.vault = vault;
    this.elsewhere = elsewhere.orderedStream().toList();
    this.records = records;
    this.answers = answers;
    this.clock = clock;
  }

  /**
   * What is held on a marketer.
   *
   * @param history what happened to their zone, opened
   * @param inTheZone how much they keep in it, by kind
   * @param elsewhere how much of them stands outside of it, by kind and sort; nothing in the global
   *     zone names, counts or ranks them
   */
  record AboutMe(
      Instant exportedAt,
      StaffId staffId,
      Zone zone,
      @Nullable String name,
      @Nullable String timeZone,
      Iterator<Entry> history,
      SortedMap<String, Long> inTheZone,
      SortedMap<String, SortedMap<String, Long>> elsewhere) {
    @Override
    public String toString() {
      return "[private marketer]";
    }
  }

  /** Who took a zone over owns what is in it, and is not the one it was opened for. */
  static final class NotAboutYou extends Rejection.NotAllowed {
    NotAboutYou() {
      super("this is told to the marketer whom it is about");
    }
  }

  @GetMapping("/api/v1/staff/{staff}/customers/{customer}/export")
  Mono<Void> customer(
      @PathVariable StaffId staff,
      @PathVariable CustomerId customer,
      @AuthenticationPrincipal Jwt caller,
      ServerWebExchange exchange) {
    return Mono.fromCallable(() -> exported(staff, customer, caller))
        .subscribeOn(VirtualThreads.SCHEDULER)
        .flatMap(export -> answers.write(export, exchange.getResponse()));
  }

  private Exports.Export exported(StaffId staff, CustomerId customer, Jwt caller) {
    var subject = new Subject(zones.of(staff), customer);
    var export = exports.of(subject);
    records.marketer(
        Caller.of(caller),
        "customer-exported",
        Map.of("zone", subject.zone().value(), "customer", customer.toString()));
    return export;
  }

  @GetMapping("/api/v1/staff/{staff}/held-about-me")
  Mono<Void> aboutMe(
      @PathVariable StaffId staff,
      @AuthenticationPrincipal Jwt caller,
      ServerWebExchange exchange) {
    return Mono.fromCallable(() -> about(staff, caller))
        .subscribeOn(VirtualThreads.SCHEDULER)
        .flatMap(about -> answers.write(about, exchange.getResponse()));
  }

  private AboutMe about(StaffId staff, Jwt caller) {
    if (!staff.value().equals(caller.getClaimAsString("staff_id"))) {
      throw new NotAboutYou();
    }
    var zone = zones.of(staff);
    records.marketer(Caller.of(caller), "marketer-exported", Map.of("zone", zone.value()));
    var hash = vault.pepper("marketer", zone.value());
    var held = new TreeMap<String, SortedMap<String, Long>>();
    elsewhere.forEach(each -> held.put(each.what(), each.count(staff, hash)));
    return new AboutMe(
        clock.instant(),
        staff,
        zone,
        zones.nameOf(zone).orElse(null),
        zones.timeZoneOf(zone).map(Object::toString).orElse(null),
        exports.history(List.of(zone.value())),
        inTheZone(zone),
        held);
  }

  private SortedMap<String, Long> inTheZone(Zone zone) {
    var counts = new TreeMap<String, Long>();
    counts.put("customers", customers.countIn(zone));
    kept.forEach(each -> counts.put(each.kind(), each.countIn(zone)));
    return counts;
  }
}

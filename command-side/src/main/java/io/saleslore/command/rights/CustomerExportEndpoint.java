package io.saleslore.command.rights;

import io.saleslore.command.VirtualThreads;
import io.saleslore.command.accountability.AuditTrail;
import io.saleslore.command.accountability.CallerName;
import io.saleslore.command.staff.Zones;
import io.saleslore.command.streaming.StreamedJson;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.StaffId;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where the owner of a zone gets all that it holds on a customer who asks. */
@RestController
@Audience(zoneOwner = true)
record CustomerExportEndpoint(
    CustomerExports exports, Zones zones, AuditTrail trail, StreamedJson answers) {
  @GetMapping("/api/v1/staff/{staff}/customers/{customer}/export")
  Mono<Void> export(
      @PathVariable StaffId staff,
      @PathVariable CustomerId customer,
      @AuthenticationPrincipal Jwt caller,
      ServerWebExchange exchange) {
    return Mono.fromCallable(() -> export(staff, customer, CallerName.of(caller)))
        .subscribeOn(VirtualThreads.SCHEDULER)
        .flatMap(export -> answers.write(export, exchange.getResponse()));
  }

  private CustomerExport export(StaffId staff, CustomerId customer, String caller) {
    var subject = new Subject(zones.of(staff), customer);
    var export = exports.person(subject);
    trail.marketer(
        caller,
        "customer-exported",
        Map.of("zone", subject.zone().value(), "customer", customer.toString()));
    return export;
  }
}

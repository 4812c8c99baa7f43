package io.saleslore.command.customer.recording;

import static io.saleslore.kernel.http.Rejection.InvalidField.required;

import io.saleslore.command.WriteAttempt;
import io.saleslore.command.customer.CustomerFilter;
import io.saleslore.command.customer.Customers;
import io.saleslore.command.phone.PhoneNumbers;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.customer.CustomerCommand.ClassifyCustomer;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CountedPage;
import io.saleslore.kernel.http.Page;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import java.net.URI;
import java.time.InstantSource;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Audience(zoneOwner = true)
@RequestMapping("/api/v1/staff/{staff}/customers")
record CustomerEndpoint(
    CommandGateway commands,
    Zones zones,
    Customers customers,
    CustomerRecorder recorder,
    OneRecordPerNumber numbers,
    Vault vault,
    PhoneNumbers phones,
    InstantSource clock) {
  record RecordedCustomerId(CustomerId customerId) {}

  record Classification(Industry industry, BusinessSize businessSize) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<RecordedCustomerId> record(
      @PathVariable StaffId staff, @RequestBody NewCustomer body, WriteAttempt attempt) {
    var zone = zones.of(staff);
    var customer = new CustomerId(attempt.id());
    var subject = new Subject(zone, customer);
    recorder.check(body);
    numbers.check(subject, body.contact());
    vault.makeKey(KeyId.of(zone, customer));
    recorder.record(subject, body, command -> attempt.send(commands, command));
    return ResponseEntity.created(URI.create("/api/v1/staff/" + staff + "/customers/" + customer))
        .body(new RecordedCustomerId(customer));
  }

  @PutMapping("/{customer}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void correct(
      @PathVariable StaffId staff,
      @PathVariable CustomerId customer,
      @RequestBody ContactDetails body,
      WriteAttempt attempt) {
    var zone = zones.of(staff);
    customers.require(zone, customer);
    body.check(phones);
    var command = body.command(customer, zone, vault, clock.instant());
    numbers.claim(new Subject(zone, customer), body, () -> attempt.send(commands, command));
  }

  @PutMapping("/{customer}/classification")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void classify(
      @PathVariable StaffId staff,
      @PathVariable CustomerId customer,
      @RequestBody Classification body,
      WriteAttempt attempt) {
    var zone = zones.of(staff);
    customers.require(zone, customer);
    attempt.send(
        commands,
        new ClassifyCustomer(
            customer,
            zone,
            required("industry", body.industry()),
            required("businessSize", body.businessSize()),
            clock.instant()));
  }

  @GetMapping("/{customer}")
  Customers.Card one(@PathVariable StaffId staff, @PathVariable CustomerId customer) {
    return customers.shown(zones.of(staff), customer);
  }

  @GetMapping
  CountedPage<Customers.Card> all(
      @PathVariable StaffId staff,
      @RequestParam(defaultValue = Page.AFTER_ALL_IDS) UUID cursor,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String search,
      @RequestParam @Nullable String industry,
      @RequestParam @Nullable String businessSize) {
    var zone = zones.of(staff);
    var filter = CustomerFilter.parse(search, industry, businessSize, phones);
    return CountedPage.read(
        limit,
        count -> customers.after(zone, filter, cursor, count),
        Customers.Card::customerId,
        customers.count(zone, filter));
  }
}

package io.saleslore.command.customer.merging;

import static io.saleslore.kernel.http.Rejection.InvalidField.required;

import io.saleslore.command.WriteAttempt;
import io.saleslore.command.customer.Customers;
import io.saleslore.command.customer.PersonMatcher;
import io.saleslore.command.customer.PersonRecords;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.customer.CustomerCommand.MergeCustomer;
import io.saleslore.kernel.customer.CustomerCommand.UnmergeCustomer;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import java.time.InstantSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Audience(zoneOwner = true)
@RequestMapping("/api/v1/staff/{staff}/customers/{customer}")
record MergerEndpoint(
    CommandGateway commands,
    Zones zones,
    Customers customers,
    PersonRecords records,
    PersonMatcher contacts,
    Separation separation,
    InstantSource clock) {
  record Merger(@Nullable CustomerId into) {}

  /** From now on both are one customer, for whom the other record stands. */
  @PutMapping("/merger")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void merge(
      @PathVariable StaffId staff,
      @PathVariable CustomerId customer,
      @RequestBody Merger body,
      WriteAttempt attempt) {
    var zone = zones.of(staff);
    var into = required("into", body.into());
    zones.inTurn(zone, () -> attempt.send(commands, merger(zone, customer, into)));
  }

  private MergeCustomer merger(Zone zone, CustomerId customer, CustomerId into) {
    customers.require(zone, customer);
    customers.require(zone, into);
    return new MergeCustomer(
        customer,
        zone,
        records.mainOf(zone, into),
        false,
        records.mainOf(zone, customer).equals(customer),
        clock.instant());
  }

  @DeleteMapping("/merger")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unmerge(
      @PathVariable StaffId staff, @PathVariable CustomerId customer, WriteAttempt attempt) {
    var zone = zones.of(staff);
    customers.require(zone, customer);
    separation.of(
        new Subject(zone, customer),
        () -> attempt.send(commands, new UnmergeCustomer(customer, zone, clock.instant())));
  }

  /**
   * The record that stands for the person, what was merged with it, and what may belong to it, too.
   */
  @GetMapping("/records")
  RecordsOfPerson records(@PathVariable StaffId staff, @PathVariable CustomerId customer) {
    var zone = zones.of(staff);
    customers.require(zone, customer);
    var person = new Subject(zone, customer);
    return new RecordsOfPerson(
        records.of(person).stream().map(each -> customers.open(zone, each.customerId())).toList(),
        contacts.mayBe(person));
  }
}

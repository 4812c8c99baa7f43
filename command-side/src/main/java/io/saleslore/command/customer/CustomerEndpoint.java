package io.saleslore.command.customer;

import static io.saleslore.kernel.http.Rejection.InvalidField.required;

import io.saleslore.command.Attempt;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.customer.CustomerCommand.ClassifyCustomer;
import io.saleslore.kernel.customer.CustomerCommand.RecordCustomer;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.Page;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import java.time.InstantSource;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
class CustomerEndpoint {
  private final CommandGateway commands;
  private final Zones zones;
  private final Customers customers;
  private final Vault vault;
  private final InstantSource clock;

  CustomerEndpoint(
      CommandGateway commands, Zones zones, Customers customers, Vault vault, InstantSource clock) {
    this.commands = commands;
    this.zones = zones;
    this.customers = customers;
    this.vault = vault;
    this.clock = clock;
  }

  record NewCustomer(
      @Nullable String name,
      @Nullable String company,
      @Nullable String phone,
      @Nullable String email,
      @Nullable Industry industry,
      @Nullable BusinessSize businessSize) {
    @Override
    public String toString() {
      return "[private customer]";
    }
  }

  record Recorded(CustomerId customerId) {}

  record Classification(@Nullable Industry industry, @Nullable BusinessSize businessSize) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Recorded record(@PathVariable StaffId staff, @RequestBody NewCustomer body, Attempt attempt) {
    var zone = zones.of(staff);
    var name = required("name", body.name());
    var customer = new CustomerId(attempt.id());
    var key = KeyId.of(zone, customer);
    vault.makeKey(key);
    commands.<Object>sendAndWait(
        attempt.of(
            new RecordCustomer(
                customer,
                zone,
                vault.seal(key, name),
                seal(key, body.company()),
                seal(key, body.phone()),
                seal(key, body.email()),
                body.industry() == null ? Industry.UNKNOWN : body.industry(),
                body.businessSize() == null ? BusinessSize.UNKNOWN : body.businessSize(),
                clock.instant())));
    return new Recorded(customer);
  }

  @PutMapping("/{customer}/classification")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void classify(
      @PathVariable StaffId staff,
      @PathVariable CustomerId customer,
      @RequestBody Classification body,
      Attempt attempt) {
    var zone = zones.of(staff);
    customers.require(zone, customer);
    commands.<Object>sendAndWait(
        attempt.of(
            new ClassifyCustomer(
                customer,
                zone,
                required("industry", body.industry()),
                required("businessSize", body.businessSize()),
                clock.instant())));
  }

  @GetMapping("/{customer}")
  Customers.Card one(@PathVariable StaffId staff, @PathVariable CustomerId customer) {
    return customers.open(zones.of(staff), customer);
  }

  @GetMapping
  Page<Customers.Card> all(
      @PathVariable StaffId staff,
      @RequestParam(defaultValue = "00000000-0000-0000-0000-000000000000") UUID cursor,
      @RequestParam @Nullable Integer limit) {
    int size = Page.limit(limit);
    return Page.of(
        customers.after(zones.of(staff), cursor, size + 1), size, Customers.Card::customerId);
  }

  private @Nullable SealedText seal(KeyId key, @Nullable String text) {
    return text == null || text.isBlank() ? null : vault.seal(key, text);
  }
}

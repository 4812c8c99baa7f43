package io.saleslore.command.customer;

import io.saleslore.command.CommandTargets;
import io.saleslore.kernel.customer.CustomerCommand.ClassifyCustomer;
import io.saleslore.kernel.customer.CustomerCommand.ForgetCustomer;
import io.saleslore.kernel.customer.CustomerCommand.RecordCustomer;
import io.saleslore.kernel.customer.CustomerEvent.CustomerClassified;
import io.saleslore.kernel.customer.CustomerEvent.CustomerForgotten;
import io.saleslore.kernel.customer.CustomerEvent.CustomerRecorded;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.ErasureId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CustomerTest {
  private static final Zone ALICE = new StaffId("alice-123").zone();
  private static final Zone BOB = new StaffId("bob-456").zone();
  private static final CustomerId JOHN = CustomerId.fresh();
  private static final ErasureId ERASURE = ErasureId.fresh();
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final SealedText NAME = new SealedText(KeyId.of(ALICE, JOHN), "AAAA");
  private static final CustomerRecorded RECORDED =
      new CustomerRecorded(
          JOHN, ALICE, NAME, NAME, null, null, Industry.UNKNOWN, BusinessSize.UNKNOWN, NOW);

  private final AggregateTestFixture<Customer> customer =
      new AggregateTestFixture<>(Customer.class);

  @BeforeEach
  void aggregates_are_found_as_in_the_application() {
    customer.registerCommandTargetResolver(new CommandTargets());
  }

  @Test
  void a_customer_is_recorded_sealed() {
    customer
        .givenNoPriorActivity()
        .when(
            new RecordCustomer(
                JOHN, ALICE, NAME, NAME, null, null, Industry.UNKNOWN, BusinessSize.UNKNOWN, NOW))
        .expectEvents(RECORDED);
  }

  @Test
  void industry_and_size_may_be_said_better_later() {
    customer
        .given(RECORDED)
        .when(new ClassifyCustomer(JOHN, ALICE, Industry.RETAIL, BusinessSize.SMALL, NOW))
        .expectEvents(
            new CustomerClassified(JOHN, ALICE, Industry.RETAIL, BusinessSize.SMALL, NOW));
  }

  @Test
  void another_zone_is_told_that_there_is_no_such_customer() {
    customer
        .given(RECORDED)
        .when(new ClassifyCustomer(JOHN, BOB, Industry.RETAIL, BusinessSize.SMALL, NOW))
        .expectException(NotYourCustomer.class)
        .expectNoEvents();
  }

  @Test
  void a_customer_is_forgotten_once_and_says_nothing_more() {
    var forgotten = new CustomerForgotten(JOHN, ALICE, null, ERASURE, NOW);
    customer
        .given(RECORDED)
        .when(new ForgetCustomer(JOHN, ALICE, null, ERASURE, NOW))
        .expectEvents(forgotten);
    customer
        .given(RECORDED, forgotten)
        .when(new ForgetCustomer(JOHN, ALICE, null, ErasureId.fresh(), NOW))
        .expectNoEvents();
    customer
        .given(RECORDED, forgotten)
        .when(new ClassifyCustomer(JOHN, ALICE, Industry.RETAIL, BusinessSize.SMALL, NOW))
        .expectException(CustomerIsErased.class)
        .expectNoEvents();
  }

  @Test
  void another_zone_cannot_have_a_customer_forgotten() {
    customer
        .given(RECORDED)
        .when(new ForgetCustomer(JOHN, BOB, null, ERASURE, NOW))
        .expectException(NotYourCustomer.class)
        .expectNoEvents();
  }
}

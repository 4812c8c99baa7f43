package io.saleslore.command.customer;

import io.saleslore.kernel.customer.CustomerEvent.CustomerForgotten;
import io.saleslore.kernel.customer.CustomerEvent.CustomerMerged;
import io.saleslore.kernel.customer.CustomerEvent.CustomerToldApart;
import io.saleslore.kernel.customer.CustomerEvent.CustomerUnmerged;
import io.saleslore.kernel.erasure.Subject;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Remembers whom a marketer told apart, until the marketer thinks again. */
@Component
@ProcessingGroup("owner-views")
record ApartProjection(ToldApart table, PersonRecords records) {
  @EventHandler
  void on(CustomerToldApart event) {
    table.insert(event.customerId(), event.other());
  }

  @EventHandler
  void on(CustomerUnmerged event) {
    table.insert(event.customerId(), event.into());
  }

  @EventHandler
  void on(CustomerMerged event) {
    table.deleteAmong(
        Stream.of(event.customerId(), event.into())
            .flatMap(each -> records.of(new Subject(event.zone(), each)).stream())
            .toList());
  }

  @EventHandler
  void on(CustomerForgotten event) {
    table.delete(event.customerId());
  }
}

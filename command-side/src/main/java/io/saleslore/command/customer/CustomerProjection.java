package io.saleslore.command.customer;

import io.saleslore.command.tombstone.Tombstones;
import io.saleslore.kernel.customer.CustomerEvent.CustomerClassified;
import io.saleslore.kernel.customer.CustomerEvent.CustomerCorrected;
import io.saleslore.kernel.customer.CustomerEvent.CustomerForgotten;
import io.saleslore.kernel.customer.CustomerEvent.CustomerMerged;
import io.saleslore.kernel.customer.CustomerEvent.CustomerNumberAdded;
import io.saleslore.kernel.customer.CustomerEvent.CustomerNumberLost;
import io.saleslore.kernel.customer.CustomerEvent.CustomerRecorded;
import io.saleslore.kernel.customer.CustomerEvent.CustomerUnmerged;
import io.saleslore.kernel.erasure.Subject;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Keeps the owner's view of customers up to date with their events. */
@Component
@ProcessingGroup("owner-views")
record CustomerProjection(CustomerTable table, Tombstones tombstones) {
  @EventHandler
  void on(CustomerRecorded event) {
    table.insert(event);
  }

  @EventHandler
  void on(CustomerCorrected event) {
    table.correct(event);
  }

  @EventHandler
  void on(CustomerClassified event) {
    table.classify(event);
  }

  @EventHandler
  void on(CustomerNumberAdded event) {
    table.addNumber(event);
  }

  @EventHandler
  void on(CustomerNumberLost event) {
    if (event.shown()) {
      table.hidePhone(event.customerId());
    }
  }

  @EventHandler
  void on(CustomerMerged event) {
    table.merge(event.customerId(), event.into());
  }

  @EventHandler
  void on(CustomerUnmerged event) {
    table.unmerge(event.customerId());
  }

  @EventHandler
  void on(CustomerForgotten event) {
    tombstones.place(new Subject(event.zone(), event.customerId()), event.customerId());
    table.delete(event.zone(), event.customerId());
  }
}

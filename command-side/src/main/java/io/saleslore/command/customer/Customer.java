package io.saleslore.command.customer;

import io.saleslore.kernel.customer.CustomerCommand;
import io.saleslore.kernel.customer.CustomerCommand.AddNumber;
import io.saleslore.kernel.customer.CustomerCommand.ClassifyCustomer;
import io.saleslore.kernel.customer.CustomerCommand.CorrectCustomer;
import io.saleslore.kernel.customer.CustomerCommand.ForgetCustomer;
import io.saleslore.kernel.customer.CustomerCommand.LoseNumber;
import io.saleslore.kernel.customer.CustomerCommand.MergeCustomer;
import io.saleslore.kernel.customer.CustomerCommand.RecordCustomer;
import io.saleslore.kernel.customer.CustomerCommand.UnmergeCustomer;
import io.saleslore.kernel.customer.CustomerEvent;
import io.saleslore.kernel.customer.CustomerEvent.CustomerClassified;
import io.saleslore.kernel.customer.CustomerEvent.CustomerCorrected;
import io.saleslore.kernel.customer.CustomerEvent.CustomerForgotten;
import io.saleslore.kernel.customer.CustomerEvent.CustomerMerged;
import io.saleslore.kernel.customer.CustomerEvent.CustomerNumberAdded;
import io.saleslore.kernel.customer.CustomerEvent.CustomerNumberLost;
import io.saleslore.kernel.customer.CustomerEvent.CustomerRecorded;
import io.saleslore.kernel.customer.CustomerEvent.CustomerUnmerged;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(commandTargetResolver = "commandTargets", cache = "aggregateCache")
class Customer {
  @AggregateIdentifier private CustomerId id;
  private Zone zone;
  private boolean forgotten;
  private @Nullable CustomerId mergedInto;

  @SuppressWarnings("NullAway.Init")
  Customer() {}

  @CommandHandler
  @SuppressWarnings("NullAway.Init")
  Customer(RecordCustomer command) {
    AggregateLifecycle.apply(
        new CustomerRecorded(
            command.customerId(),
            command.zone(),
            command.name(),
            command.company(),
            command.phone(),
            command.email(),
            command.industry(),
            command.businessSize(),
            command.at()));
  }

  @CommandHandler
  void handle(CorrectCustomer command) {
    requireLiving(command);
    AggregateLifecycle.apply(
        new CustomerCorrected(
            id,
            zone,
            command.name(),
            command.company(),
            command.phone(),
            command.email(),
            command.at()));
  }

  @CommandHandler
  void handle(ClassifyCustomer command) {
    requireLiving(command);
    AggregateLifecycle.apply(
        new CustomerClassified(id, zone, command.industry(), command.businessSize(), command.at()));
  }

  @CommandHandler
  void handle(AddNumber command) {
    requireLiving(command);
    AggregateLifecycle.apply(
        new CustomerNumberAdded(id, zone, command.phone(), command.replaces(), command.at()));
  }

  @CommandHandler
  void handle(LoseNumber command) {
    requireLiving(command);
    AggregateLifecycle.apply(new CustomerNumberLost(id, zone, command.phone(), command.at()));
  }

  @CommandHandler
  void handle(MergeCustomer command) {
    requireLiving(command);
    if (command.into().equals(id)) {
      throw new MergerRefused.SameRecord();
    }
    if (command.into().equals(mergedInto)) {
      return;
    }
    if (mergedInto != null && !command.standsAlone()) {
      throw new MergerRefused.AlreadyMerged();
    }
    AggregateLifecycle.apply(
        new CustomerMerged(id, zone, command.into(), command.certain(), command.at()));
  }

  @CommandHandler
  void handle(UnmergeCustomer command) {
    requireLiving(command);
    if (mergedInto == null) {
      throw new MergerRefused.NotMerged();
    }
    AggregateLifecycle.apply(new CustomerUnmerged(id, zone, mergedInto, command.at()));
  }

  @CommandHandler
  void handle(ForgetCustomer command) {
    requireOwner(command);
    if (!forgotten) {
      AggregateLifecycle.apply(
          new CustomerForgotten(
              id, zone, command.conversationId(), command.erasureId(), command.at()));
    }
  }

  @EventSourcingHandler
  void on(CustomerEvent event) {
    switch (event) {
      case CustomerRecorded recorded -> {
        id = recorded.customerId();
        zone = recorded.zone();
      }
      case CustomerMerged merged -> mergedInto = merged.into();
      case CustomerUnmerged _ -> mergedInto = null;
      case CustomerCorrected _,
          CustomerClassified _,
          CustomerNumberAdded _,
          CustomerNumberLost _ -> {}
      case CustomerForgotten _ -> forgotten = true;
    }
  }

  private void requireLiving(CustomerCommand command) {
    requireOwner(command);
    if (forgotten) {
      throw new CustomerIsErased();
    }
  }

  private void requireOwner(CustomerCommand command) {
    if (!zone.equals(command.zone())) {
      throw new NotYourCustomer();
    }
  }
}

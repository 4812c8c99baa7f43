package io.saleslore.command.staff;

import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.staff.StaffCommand.OnboardStaff;
import io.saleslore.kernel.staff.StaffEvent;
import io.saleslore.kernel.staff.StaffEvent.StaffOnboarded;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;

@Aggregate(commandTargetResolver = "commandTargets")
class Staff {
  @AggregateIdentifier private Zone zone;

  @SuppressWarnings("NullAway.Init")
  Staff() {}

  @CommandHandler
  @SuppressWarnings("NullAway.Init")
  Staff(OnboardStaff command) {
    AggregateLifecycle.apply(
        new StaffOnboarded(command.zone(), command.name(), command.timeZone(), command.at()));
  }

  @EventSourcingHandler
  void on(StaffEvent event) {
    switch (event) {
      case StaffOnboarded onboarded -> zone = onboarded.zone();
    }
  }
}

package io.saleslore.command.staff;

import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.staff.StaffCommand.AssignBusinessNumber;
import io.saleslore.kernel.staff.StaffCommand.CloseZone;
import io.saleslore.kernel.staff.StaffCommand.HandOverZone;
import io.saleslore.kernel.staff.StaffCommand.OnboardStaff;
import io.saleslore.kernel.staff.StaffCommand.ReleaseBusinessNumber;
import io.saleslore.kernel.staff.StaffCommand.RememberChatName;
import io.saleslore.kernel.staff.StaffEvent;
import io.saleslore.kernel.staff.StaffEvent.BusinessNumberAssigned;
import io.saleslore.kernel.staff.StaffEvent.BusinessNumberReleased;
import io.saleslore.kernel.staff.StaffEvent.ChatNameRemembered;
import io.saleslore.kernel.staff.StaffEvent.StaffOnboarded;
import io.saleslore.kernel.staff.StaffEvent.ZoneClosed;
import io.saleslore.kernel.staff.StaffEvent.ZoneHandedOver;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(commandTargetResolver = "commandTargets")
class Staff {
  @AggregateIdentifier private Zone zone;
  private @Nullable StaffId owner;
  private final Set<String> businessNumbers = new HashSet<>();
  private String chatNameKey = "";

  @SuppressWarnings("NullAway.Init")
  Staff() {}

  @CommandHandler
  @SuppressWarnings("NullAway.Init")
  Staff(OnboardStaff command) {
    AggregateLifecycle.apply(
        new StaffOnboarded(command.zone(), command.name(), command.timeZone(), command.at()));
  }

  @CommandHandler
  void handle(HandOverZone command) {
    if (!command.from().equals(owner)) {
      throw new ZoneHasAnotherOwner();
    }
    AggregateLifecycle.apply(new ZoneHandedOver(zone, command.from(), command.to(), command.at()));
  }

  @CommandHandler
  void handle(CloseZone command) {
    if (owner != null) {
      AggregateLifecycle.apply(new ZoneClosed(zone, command.at()));
    }
  }

  @CommandHandler
  void handle(AssignBusinessNumber command) {
    if (!businessNumbers.contains(command.phoneNumberId())) {
      AggregateLifecycle.apply(
          new BusinessNumberAssigned(zone, command.phoneNumberId(), command.at()));
    }
  }

  @CommandHandler
  void handle(ReleaseBusinessNumber command) {
    if (businessNumbers.contains(command.phoneNumberId())) {
      AggregateLifecycle.apply(
          new BusinessNumberReleased(zone, command.phoneNumberId(), command.at()));
    }
  }

  @CommandHandler
  void handle(RememberChatName command) {
    if (!chatNameKey.equals(command.nameKey())) {
      AggregateLifecycle.apply(
          new ChatNameRemembered(zone, command.name(), command.nameKey(), command.at()));
    }
  }

  @EventSourcingHandler
  void on(StaffEvent event) {
    switch (event) {
      case StaffOnboarded onboarded -> {
        zone = onboarded.zone();
        owner = zone.owner();
      }
      case ZoneHandedOver handedOver -> owner = handedOver.to();
      case ZoneClosed _ -> owner = null;
      case BusinessNumberAssigned assigned -> businessNumbers.add(assigned.phoneNumberId());
      case BusinessNumberReleased released -> businessNumbers.remove(released.phoneNumberId());
      case ChatNameRemembered remembered -> chatNameKey = remembered.nameKey();
    }
  }
}

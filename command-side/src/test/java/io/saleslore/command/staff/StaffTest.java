package io.saleslore.command.staff;

import io.saleslore.command.CommandTargets;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.staff.StaffCommand.AssignBusinessNumber;
import io.saleslore.kernel.staff.StaffCommand.CloseZone;
import io.saleslore.kernel.staff.StaffCommand.HandOverZone;
import io.saleslore.kernel.staff.StaffCommand.OnboardStaff;
import io.saleslore.kernel.staff.StaffCommand.ReleaseBusinessNumber;
import io.saleslore.kernel.staff.StaffCommand.RememberChatName;
import io.saleslore.kernel.staff.StaffEvent.BusinessNumberAssigned;
import io.saleslore.kernel.staff.StaffEvent.BusinessNumberReleased;
import io.saleslore.kernel.staff.StaffEvent.ChatNameRemembered;
import io.saleslore.kernel.staff.StaffEvent.StaffOnboarded;
import io.saleslore.kernel.staff.StaffEvent.ZoneClosed;
import io.saleslore.kernel.staff.StaffEvent.ZoneHandedOver;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StaffTest {
  private static final StaffId ALICE = new StaffId("alice-123");
  private static final StaffId BOB = new StaffId("bob-456");
  private static final StaffId CAROL = new StaffId("carol-789");
  private static final Zone ZONE = ALICE.zone();
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final StaffOnboarded JOINED =
      new StaffOnboarded(ZONE, new SealedText(KeyId.of(ZONE), "AAAA"), "Europe/Berlin", NOW);
  private static final ZoneHandedOver TO_BOB = new ZoneHandedOver(ZONE, ALICE, BOB, NOW);
  private static final ZoneClosed CLOSED = new ZoneClosed(ZONE, NOW);

  private final AggregateTestFixture<Staff> staff = new AggregateTestFixture<>(Staff.class);

  @BeforeEach
  void aggregates_are_found_as_in_the_application() {
    staff.registerCommandTargetResolver(new CommandTargets());
  }

  @Test
  void who_joins_gets_a_zone() {
    staff
        .givenNoPriorActivity()
        .when(new OnboardStaff(ZONE, JOINED.name(), "Europe/Berlin", NOW))
        .expectEvents(JOINED);
  }

  @Test
  void its_zone_is_handed_over_by_who_owns_it() {
    staff.given(JOINED).when(new HandOverZone(ZONE, ALICE, BOB, NOW)).expectEvents(TO_BOB);
    staff
        .given(JOINED, TO_BOB)
        .when(new HandOverZone(ZONE, BOB, CAROL, NOW))
        .expectEvents(new ZoneHandedOver(ZONE, BOB, CAROL, NOW));
  }

  @Test
  void what_somebody_else_owns_is_not_handed_over() {
    staff
        .given(JOINED, TO_BOB)
        .when(new HandOverZone(ZONE, ALICE, CAROL, NOW))
        .expectException(ZoneHasAnotherOwner.class)
        .expectNoEvents();
  }

  @Test
  void it_is_closed_once_and_for_ever() {
    staff.given(JOINED).when(new CloseZone(ZONE, NOW)).expectEvents(CLOSED);
    staff.given(JOINED, CLOSED).when(new CloseZone(ZONE, NOW)).expectNoEvents();
    staff
        .given(JOINED, CLOSED)
        .when(new HandOverZone(ZONE, ALICE, BOB, NOW))
        .expectException(ZoneHasAnotherOwner.class);
  }

  @Test
  void a_business_number_is_given_once_and_taken_back_once() {
    var given = new BusinessNumberAssigned(ZONE, "106540352242922", NOW);
    var takenBack = new BusinessNumberReleased(ZONE, "106540352242922", NOW);
    var give = new AssignBusinessNumber(ZONE, "106540352242922", NOW);
    var takeBack = new ReleaseBusinessNumber(ZONE, "106540352242922", NOW);
    staff.given(JOINED).when(give).expectEvents(given);
    staff.given(JOINED, given).when(give).expectNoEvents();
    staff.given(JOINED, given).when(takeBack).expectEvents(takenBack);
    staff.given(JOINED, given, takenBack).when(takeBack).expectNoEvents();
  }

  @Test
  void a_name_in_chats_is_remembered_when_it_changes() {
    var name = new SealedText(KeyId.of(ZONE), "BBBB");
    var remembered = new ChatNameRemembered(ZONE, name, "00ff", NOW);
    var remember = new RememberChatName(ZONE, name, "00ff", NOW);
    staff.given(JOINED).when(remember).expectEvents(remembered);
    staff.given(JOINED, remembered).when(remember).expectNoEvents();
  }
}

package io.saleslore.command.inbox;

import io.saleslore.command.conversation.Conversations;
import io.saleslore.command.conversation.InboxPlace;
import io.saleslore.command.customer.CustomerFilter;
import io.saleslore.command.phone.PhoneNumbers;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.Page;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Audience(zoneOwner = true)
@RequestMapping("/api/v1/staff/{staff}/conversations")
record InboxEndpoint(Zones zones, Conversations conversations, Inbox inbox, PhoneNumbers phones) {
  @GetMapping
  InboxPage all(
      @PathVariable StaffId staff,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String search,
      @RequestParam @Nullable String industry,
      @RequestParam @Nullable String businessSize,
      @RequestParam @Nullable String stage,
      @RequestParam @Nullable String outcome,
      @RequestParam @Nullable Boolean unread) {
    var zone = zones.of(staff);
    var customer = CustomerFilter.parse(search, industry, businessSize, phones);
    var filter = InboxFilter.parse(customer, stage, outcome, unread);
    var behind = InboxPlace.of(cursor);
    var page =
        Page.read(
            limit,
            count -> inbox.entries(zone, filter, behind, count),
            each -> each.conversation().place());
    return new InboxPage(
        inbox.open(page.items()), page.next(), filter.isOpen() ? conversations.count(zone) : null);
  }

  @GetMapping("/{conversation}")
  InboxRow one(@PathVariable StaffId staff, @PathVariable ConversationId conversation) {
    var zone = zones.of(staff);
    return inbox.one(zone, conversations.whole(zone, conversation));
  }

  /** All that the customer wrote has been seen. */
  @PutMapping("/{conversation}/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void read(@PathVariable StaffId staff, @PathVariable ConversationId conversation) {
    conversations.setRead(zones.of(staff), conversation);
  }
}

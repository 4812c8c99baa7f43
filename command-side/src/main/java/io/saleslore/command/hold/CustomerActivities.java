package io.saleslore.command.hold;

import io.saleslore.command.ActivityInterval;
import io.saleslore.command.conversation.ConversationTimes;
import io.saleslore.command.customer.CustomerIndex;
import io.saleslore.command.deal.DealIndex;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.Zone;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When something first and last happened with each customer, in the customers' own time. */
@Component
public record CustomerActivities(
    CustomerIndex customers, ConversationTimes conversations, DealIndex deals) {
  /** The next customers of a zone behind one of them, in the order of their ids. */
  public List<CustomerActivity> in(Zone zone, UUID after, int limit) {
    return activities(zone, customers.after(zone, after, limit));
  }

  /** When something happened with one customer; empty where the zone has none such. */
  public Optional<CustomerActivity> of(Subject subject) {
    var found = customers.find(subject).stream().toList();
    return activities(subject.zone(), found).stream().findFirst();
  }

  /** An imported chat may be older than its customer's record, so any of them may be the first. */
  private List<CustomerActivity> activities(
      Zone zone, List<CustomerIndex.RecordedCustomer> recorded) {
    var ids = recorded.stream().map(each -> each.subject().customerId()).toList();
    var written = conversations.spans(zone, ids);
    var dealt = deals.spans(zone, ids);
    return recorded.stream()
        .map(
            each -> {
              var id = each.subject().customerId();
              var span =
                  Stream.of(
                          Optional.of(ActivityInterval.at(each.recordedAt())),
                          Optional.ofNullable(written.get(id)),
                          Optional.ofNullable(dealt.get(id)))
                      .flatMap(Optional::stream)
                      .reduce(ActivityInterval::with)
                      .orElseThrow();
              return new CustomerActivity(each.subject(), span.first(), span.last());
            })
        .toList();
  }
}

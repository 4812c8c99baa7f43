package io.saleslore.command.suggestion;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import io.saleslore.command.history.CurrentMessage;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.vocabulary.Feedback;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows marketers what came of the advice they were given. */
@RestController
@Audience(zoneOwner = true)
record AdviceEffectEndpoint(
    Zones zones,
    SuggestionTable suggestions,
    CustomerReactionReader reaction,
    InstantSource clock) {
  private static final Duration DEFAULT_PERIOD = Duration.ofDays(90);

  record Effects(Instant since, AdviceEffect all, List<AdviceEffect> byApproach) {}

  @GetMapping("/api/v1/staff/{staff}/suggestions/effect")
  Effects effect(@PathVariable StaffId staff, @RequestParam @Nullable Instant since) {
    var from = from(since, clock.instant());
    var zone = zones.of(staff);
    var owner = zones.ownerOf(zone).orElseThrow(Zones.NoSuchMarketer::new);
    var shown = suggestions.since(zone, owner, from);
    var followed = followed(shown);
    return new Effects(from, AdviceEffect.ofAll(shown, followed), byApproach(followed));
  }

  /** Nothing was advised before any chat or will have been after now, whatever is asked for. */
  private static Instant from(@Nullable Instant since, Instant now) {
    if (since == null) {
      return now.minus(DEFAULT_PERIOD);
    }
    if (since.isBefore(Instant.EPOCH)) {
      return Instant.EPOCH;
    }
    return since.isAfter(now) ? now : since;
  }

  private static List<AdviceEffect> byApproach(List<FollowedAdvice> followed) {
    var byApproach = followed.stream().collect(groupingBy(FollowedAdvice::approach));
    return byApproach.entrySet().stream()
        .map(each -> AdviceEffect.of(each.getKey(), each.getValue()))
        .sorted(Comparator.comparing(AdviceEffect::approach))
        .toList();
  }

  private List<FollowedAdvice> followed(List<ShownSuggestion> shown) {
    var read = new HashMap<ConversationId, List<CurrentMessage>>();
    Function<ConversationId, List<CurrentMessage>> messages =
        conversation -> read.computeIfAbsent(conversation, reaction::messages);
    return shown.stream()
        .filter(each -> each.chosen() != null)
        .map(each -> followed(each, messages.apply(each.conversationId())))
        .toList();
  }

  private FollowedAdvice followed(ShownSuggestion shown, List<CurrentMessage> messages) {
    var chosen = requireNonNull(shown.chosen());
    return new FollowedAdvice(
        chosen,
        shown.feedback() == Feedback.EDITED,
        reaction.eased(shown.shownAt(), messages),
        shown.outcome());
  }
}

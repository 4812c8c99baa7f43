package io.saleslore.app.advice;

import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import io.saleslore.command.situation.ChatSituations;
import io.saleslore.command.situation.KnownSlots;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.StaffId;
import java.time.InstantSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Stands here because it joins what two sides know, neither of which may know the other. */
@RestController
@OnRole(Role.COMMAND)
@Audience(zoneOwner = true)
record ConversationAdviceEndpoint(
    Zones zones,
    ChatSituations situations,
    KnownSlots slots,
    AdviceSource source,
    InstantSource clock) {
  @GetMapping("/api/v1/staff/{staff}/conversations/{conversation}/advice")
  ConversationAdvice advice(
      @PathVariable StaffId staff,
      @PathVariable ConversationId conversation,
      @AuthenticationPrincipal Jwt caller) {
    var zone = zones.of(staff);
    var chat = situations.of(zone, conversation);
    var advice = source.advise(chat.codes(), caller);
    return ConversationAdvice.of(chat, advice, slots.of(zone, conversation), clock.instant());
  }
}

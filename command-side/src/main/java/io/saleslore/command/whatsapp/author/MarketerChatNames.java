package io.saleslore.command.whatsapp.author;

import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.staff.StaffCommand.RememberChatName;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** The names under which a marketer may write in exported chats. */
@Component
public record MarketerChatNames(
    CommandGateway commands, Zones zones, Vault vault, InstantSource clock) {
  /** The name in the chat that was imported last, then the marketer's own. */
  public List<String> of(Zone zone) {
    return Stream.of(zones.chatNameOf(zone), zones.nameOf(zone)).flatMap(Optional::stream).toList();
  }

  /** The marketer is called so in the chat that was imported last. */
  public void remember(Zone zone, String name) {
    if (zones.chatNameOf(zone).filter(name::equals).isPresent()) {
      return;
    }
    var key = KeyId.of(zone);
    commands.<Object>sendAndWait(
        new RememberChatName(
            zone, vault.seal(key, name), vault.hash(key, "chat-name/" + name), clock.instant()));
  }
}

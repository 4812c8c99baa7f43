package io.saleslore.command.whatsapp.author;

import io.saleslore.command.customer.PersonMatcher;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.customer.CustomerCommand.AddNumber;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.Vault;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** Keeps the number under which a chat shows somebody who is in no address book. */
@Component
public record AuthorNumbers(
    CustomerAuthor authors,
    PersonMatcher contacts,
    Zones zones,
    Vault vault,
    CommandGateway commands,
    InstantSource clock) {
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
  private static final Pattern BLANK = Pattern.compile("\\p{Z}");

  /** The number is the customer's from now on, unless the author has a name or somebody has it. */
  public void keep(Subject customer, String author) {
    if (authors.isNumber(author)) {
      zones.inTurn(
          customer.zone(),
          () -> {
            if (contacts.holders(customer.zone(), author).isEmpty()) {
              add(customer, author);
            }
          });
    }
  }

  private void add(Subject customer, String author) {
    var key = KeyId.of(customer.zone(), customer.customerId());
    var number = BLANK.matcher(INVISIBLE.matcher(author).replaceAll("")).replaceAll(" ").strip();
    commands.<Object>sendAndWait(
        new AddNumber(
            customer.customerId(),
            customer.zone(),
            vault.seal(key, number),
            false,
            clock.instant()));
  }
}

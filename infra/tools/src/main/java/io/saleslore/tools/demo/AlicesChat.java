package io.saleslore.tools.demo;

import io.saleslore.kernel.id.StaffId;
import io.saleslore.tools.client.PlatformClient;
import io.saleslore.tools.client.ZoneReader;
import io.saleslore.tools.play.SampleChat;
import java.io.IOException;
import java.nio.file.Path;

/** Alice's chat with John is stored in her zone, where nobody else reads it. */
record AlicesChat(PlatformClient platform, DemoReport report) {
  private static final StaffId ALICE = new StaffId("alice-123");
  private static final int NOT_FOUND = 404;

  void tell(Path chat) throws IOException {
    report.step("Stored privately: Alice's WhatsApp chat with John of ABC Corp");
    new SampleChat(platform, ALICE, "Alice").play(chat);
    SampleChat.onboard(platform, BobsQuestion.BOB, "Bob");
    var zone = new ZoneReader(platform, ALICE, ALICE);
    var messages = zone.messages();
    messages.forEach(
        each -> report.say("%-9s %s", each.path("speaker").asText(), each.path("text").asText()));
    report.check(messages.size() == 4, "Alice reads all four messages in staff-alice-123");
    var deals = zone.deals();
    report.check(
        deals.size() == 1 && deals.getFirst().path("outcome").asText().equals("won"),
        "her deal is won");
    int bobGets = new ZoneReader(platform, BobsQuestion.BOB, ALICE).status();
    report.check(bobGets == NOT_FOUND, "Bob asks for Alice's zone and is answered " + bobGets);
  }
}

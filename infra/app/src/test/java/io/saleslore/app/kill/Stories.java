package io.saleslore.app.kill;

import java.util.List;

/** Short chats, the same for the same number. */
final class Stories {
  private static final List<String> REPLIES =
      List.of(
          "Let me show you the ROI calculator",
          "We could offer you a discount of ten percent",
          "You can try it for free for thirty days",
          "Another company of your size saved a third with it");

  private Stories() {}

  static boolean isWon(int story) {
    return story % 3 != 0;
  }

  static String chat(int story) {
    var day = "%02d/03/2026".formatted(13 + story % 10);
    return """
    DAY, 10:00 - Marketer: Hello, here is our quote
    DAY, 10:05 - Customer: That seems expensive for our budget
    DAY, 10:06 - Marketer: REPLY
    DAY, 10:30 - Customer: LAST
    """
        .replace("DAY", day)
        .replace("REPLY", REPLIES.get(story % REPLIES.size()))
        .replace("LAST", isWon(story) ? "Interesting, send me the contract" : "No, thank you");
  }
}

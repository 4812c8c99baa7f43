package io.saleslore.anonymizer.door;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What of a text does not pass as words of one language. */
record DoorCheck(ListedWords list, Set<String> passing) {
  /** With what is spelled out in whatever language; a token in one of these runs is not named. */
  List<Refusal> refusals(List<DoorToken> tokens, List<Refusal> runs) {
    var refused = new ArrayList<>(runs);
    for (var token : tokens) {
      var why = passing.contains(token.text()) ? null : why(token);
      if (why != null && runs.stream().noneMatch(run -> run.overlaps(token.start(), token.end()))) {
        refused.add(token.refused(why));
      }
    }
    refused.sort(Comparator.comparingInt(Refusal::start));
    return List.copyOf(refused);
  }

  private @Nullable RefusalReason why(DoorToken token) {
    if (!token.isWord()) {
      return token.oddity();
    }
    var word = Normalizer.normalize(token.lower(), Normalizer.Form.NFC);
    if (!list.holds(word)) {
      return list.isName(word) ? RefusalReason.NAME : RefusalReason.UNLISTED;
    }
    return CapitalRule.refusal(token, word);
  }
}

package io.saleslore.kernel.situation;

import io.saleslore.kernel.vocabulary.Speaker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text in the sales vocabulary: a pure function that keeps and logs nothing. The first call
 * may wait until what it reads with is loaded, so it is nothing for an event loop.
 */
public interface SituationAnalyser {
  /**
   * What the text says.
   *
   * @param speaker who wrote it, where known: only customers object and react, only marketers
   *     approach
   */
  Analysis analyse(String text, @Nullable Speaker speaker);

  /**
   * What each utterance of a conversation says, in its order; one that is read as a whole may read
   * an utterance by what was said around it.
   */
  default List<Analysis> analyse(List<Utterance> conversation) {
    return conversation.stream().map(this::analyse).toList();
  }

  private Analysis analyse(Utterance said) {
    if (said.known() != null) {
      return Analysis.known(said.known());
    }
    return said.text().isEmpty() ? Analysis.NOTHING : analyse(said.text(), said.speaker());
  }
}

package io.saleslore.anonymizer.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.situation.Language;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageReaderTest {
  /** In doubt whatever the language. */
  private static final MessageText DOUBTFUL = MessageText.of("let me see");

  private int asked;

  private final MessageReader reader =
      new MessageReader(
          () -> {
            asked++;
            return Optional.empty();
          });

  @ParameterizedTest
  @EnumSource(names = {"EN", "UNKNOWN"})
  void in_doubt_the_encoder_is_asked(Language language) {
    reader.objections(DOUBTFUL, language);
    reader.approaches(DOUBTFUL, language);
    assertThat(asked).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(names = {"ES", "PT", "ID", "HI"})
  void in_languages_that_it_was_not_trained_on_it_is_not(Language language) {
    reader.objections(DOUBTFUL, language);
    reader.approaches(DOUBTFUL, language);
    assertThat(asked).isZero();
  }

  @Test
  void where_the_words_are_sure_it_is_not() {
    reader.objections(MessageText.of("my boss has to approve it first"), Language.EN);
    assertThat(asked).isZero();
  }
}

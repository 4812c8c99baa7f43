package io.saleslore.anonymizer.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.situation.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageReaderTest {
  /** Of some of them the words leave a doubt, whatever they were trained on. */
  private static final List<MessageInput> DOUBTFUL =
      Stream.of(
              "let me see", "not that one", "we could look at it", "hm that other thing", "and so")
          .map(MessageInput::of)
          .toList();

  /** Of most of them they leave none. */
  private static final List<MessageInput> SURE =
      Stream.of("ok", "my boss has to approve it first", "my boss already said yes, go ahead")
          .map(MessageInput::of)
          .toList();

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
    DOUBTFUL.forEach(each -> reader.objections(each, language));
    assertThat(asked).isPositive();
    asked = 0;
    DOUBTFUL.forEach(each -> reader.approaches(each, language));
    assertThat(asked).isPositive();
  }

  @ParameterizedTest
  @EnumSource(names = {"ES", "PT", "ID", "HI"})
  void in_languages_that_it_was_not_trained_on_it_is_not(Language language) {
    DOUBTFUL.forEach(each -> reader.objections(each, language));
    DOUBTFUL.forEach(each -> reader.approaches(each, language));
    assertThat(asked).isZero();
  }

  @Test
  void where_the_words_are_sure_it_is_not() {
    SURE.forEach(each -> reader.objections(each, Language.EN));
    assertThat(asked).isLessThan(SURE.size());
  }
}

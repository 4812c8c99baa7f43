package io.saleslore.anonymizer.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.template.KnownTemplates;
import io.saleslore.kernel.catalogue.Template;
import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.catalogue.TemplateText;
import io.saleslore.kernel.situation.Analysis;
import io.saleslore.kernel.situation.SituationAnalyser;
import io.saleslore.kernel.story.Prices;
import io.saleslore.kernel.story.PrivateStory;
import io.saleslore.kernel.story.StoryMessage;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.PriceBand;
import io.saleslore.kernel.vocabulary.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoryCoderTest {
  private static final Template OFFER =
      new Template(
          new TemplateId(3),
          List.of(Objection.BUDGET),
          Approach.PAYMENT_PLAN,
          new TemplateText("you can pay in twelve small parts"));

  private final List<String> analysed = new ArrayList<>();
  private final List<String> matched = new ArrayList<>();
  private final SituationAnalyser analyser =
      (text, _) -> {
        analysed.add(text);
        return new Analysis(Objection.TRUST, Approach.DEMO, null, 0.7);
      };
  private final KnownTemplates templates =
      text -> {
        matched.add(text);
        return Optional.of(OFFER).filter(_ -> text.contains("twelve"));
      };
  private final StoryCoder coder =
      new StoryCoder(Talk.NAMES, analyser, Prices.inDollars(), () -> templates);

  @Test
  void no_name_reaches_the_analyser_or_the_catalogue() {
    coder.code(Talk.withJohn().alice(0, "Hi John").john(1, "Alice, ABC Corp is fine").story());
    assertThat(analysed).containsExactly("Hi <NAME>", "<NAME>, <NAME> is fine");
    assertThat(matched).containsExactly("Hi <NAME>");
  }

  @Test
  void what_a_message_says_depends_on_who_wrote_it() {
    var coded = coder.code(Talk.withJohn().alice(0, "one").john(1, "two").story());
    assertThat(coded.messages().getFirst())
        .returns(Approach.DEMO, CodedMessage::approach)
        .returns(null, CodedMessage::objection);
    assertThat(coded.messages().getLast())
        .returns(null, CodedMessage::approach)
        .returns(Objection.TRUST, CodedMessage::objection);
  }

  @Test
  void a_marketers_template_is_not_analysed_but_known() {
    var coded = coder.code(Talk.withJohn().alice(0, "in twelve parts").story());
    assertThat(coded.messages().getFirst())
        .returns(new TemplateId(3), CodedMessage::template)
        .returns(Approach.PAYMENT_PLAN, CodedMessage::approach);
    assertThat(analysed).isEmpty();
  }

  @Test
  void a_customer_uses_no_template() {
    var coded = coder.code(Talk.withJohn().john(0, "in twelve parts").story());
    assertThat(coded.messages().getFirst().template()).isNull();
    assertThat(matched).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = MessageKind.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"TEXT"})
  void what_is_no_text_counts_by_its_time_alone(MessageKind kind) {
    var message = new StoryMessage(Talk.START, Speaker.MARKETER, kind, "in twelve parts");
    var coded = coder.code(with(message));
    assertThat(coded.messages())
        .containsExactly(
            new CodedMessage(
                Talk.START, Speaker.MARKETER, new Analysis(null, null, null, 0), null));
    assertThat(analysed).isEmpty();
    assertThat(matched).isEmpty();
  }

  @Test
  void what_is_known_of_the_story_stays() {
    var story = Talk.withJohn().story();
    var coded = coder.code(story);
    assertThat(coded)
        .returns(story.industry(), CodedStory::industry)
        .returns(story.businessSize(), CodedStory::size)
        .returns(PriceBand.FROM_5K_TO_20K, CodedStory::price)
        .returns(story.outcome(), CodedStory::outcome)
        .returns(story.openedAt(), CodedStory::openedAt)
        .returns(story.endedAt(), CodedStory::endedAt)
        .returns(story.timeZone(), CodedStory::timeZone);
  }

  private static PrivateStory with(StoryMessage message) {
    var story = Talk.withJohn().story();
    return new PrivateStory(
        story.ref(),
        1,
        story.marketerHash(),
        story.customerHash(),
        story.companyHash(),
        story.knownNames(),
        story.industry(),
        story.businessSize(),
        story.quoted(),
        story.outcome(),
        story.hasDeal(),
        story.openedAt(),
        story.endedAt(),
        story.timeZone(),
        List.of(message));
  }
}

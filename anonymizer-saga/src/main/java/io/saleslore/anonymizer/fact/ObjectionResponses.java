package io.saleslore.anonymizer.fact;

import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.vocabulary.Code;
import java.util.List;
import java.util.function.Function;

/** Every response to an objection, by one property of the story. */
record ObjectionResponses(FactKind kind, Function<CodedStory, Code> property)
    implements StoryObservation.Maker {
  static final ObjectionResponses BY_INDUSTRY =
      new ObjectionResponses(FactKind.OBJECTION_BY_INDUSTRY, CodedStory::industry);
  static final ObjectionResponses BY_SIZE =
      new ObjectionResponses(FactKind.OBJECTION_BY_SIZE, CodedStory::size);
  static final ObjectionResponses BY_PRICE =
      new ObjectionResponses(FactKind.OBJECTION_BY_PRICE, CodedStory::price);

  @Override
  public List<StoryObservation> observe(CodedStory story) {
    return ObjectionResponse.in(story.messages()).stream()
        .map(each -> observation(each, story))
        .toList();
  }

  private StoryObservation observation(ObjectionResponse response, CodedStory story) {
    return StoryObservation.of(
        response.at(),
        kind,
        response.yes(story),
        response.objection(),
        response.approach(),
        property.apply(story));
  }
}

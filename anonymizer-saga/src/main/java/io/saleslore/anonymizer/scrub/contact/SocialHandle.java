package io.saleslore.anonymizer.scrub.contact;

import io.saleslore.anonymizer.scrub.span.FoundSpans;
import io.saleslore.anonymizer.scrub.span.Recognizer;
import io.saleslore.anonymizer.scrub.span.SpanType;
import io.saleslore.anonymizer.scrub.span.TokenizedText;
import java.util.regex.Pattern;

/** Handles and tags of social networks. */
public final class SocialHandle implements Recognizer {
  private static final Pattern PATTERN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_])[@#]\\s?(?=[\\p{N}.]*+[\\p{L}_])[\\p{L}\\p{N}_]++"
              + "(?:\\.[\\p{L}\\p{N}_]++)*+|(?<=\\b(?:insta|instagram|ig|telegram|tele|wechat|weixin|skype|snap|snapchat|tiktok)(?:"
              + " id)?(?: is|:| :)? |微信号|微信)(?=\\p{L}*+[\\d_.])[a-z][a-z\\d_.]{3,}+",
          Pattern.CASE_INSENSITIVE);

  @Override
  public void find(TokenizedText message, FoundSpans found) {
    found.addAll(PATTERN, message, SpanType.HANDLE);
  }
}

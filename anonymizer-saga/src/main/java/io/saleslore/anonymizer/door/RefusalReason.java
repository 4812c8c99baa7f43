package io.saleslore.anonymizer.door;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.saleslore.kernel.vocabulary.Code;

/** Why the door does not let a token through. */
public enum RefusalReason implements Code {
  /** A word that stands on no published list of the template's language. */
  UNLISTED,
  /** A name of somebody or of a firm, also where it is an ordinary word as well. */
  NAME,
  /** Capitals where a sentence has none. */
  CAPITALS,
  /** A digit of any script, or what is written together with one. */
  DIGITS,
  /** Numbers in words, or letters one by one, so many that something could be read from them. */
  SPELLED_OUT,
  /** What an e-mail or web address is made of. */
  ADDRESS,
  /** A mark that is no plain punctuation, or too many in a row. */
  MARK,
  /** Letters that only look like those of the word. */
  LOOKALIKE,
  /** Characters that nobody sees. */
  HIDDEN,
  /** The scrubber takes it for personal data. */
  PERSONAL_DATA;

  /** The constant spelled so; see {@link Code#of} for one that does not exist. */
  @JsonCreator
  public static RefusalReason of(String code) {
    return Code.of(RefusalReason.class, code);
  }

  /** Whether two reviewers can allow it: nobody can vouch for what does not look like itself. */
  public boolean isAllowable() {
    return this != LOOKALIKE && this != HIDDEN;
  }
}

package io.saleslore.tools.attack.canary;

import java.util.Locale;
import java.util.function.Function;

/** Kinds of personal data, each with a way to make one up that nobody has. */
public enum CanaryFamily {
  NAME(words -> words.name()),
  NAME_OF_ANOTHER_SCRIPT(words -> words.foreignName() + " " + words.foreignName()),
  NAME_IN_LOWER_CASE(words -> words.name().toLowerCase(Locale.ROOT)),
  COMPANY(words -> words.word() + " " + words.word() + " GmbH"),
  COMPANY_WITHOUT_SUFFIX(words -> words.word() + words.word().toLowerCase(Locale.ROOT)),
  PHONE(words -> "+1 202 " + words.digits(3) + " " + words.digits(4)),
  PHONE_IN_ANOTHER_SPELLING(
      words -> "(0)" + words.digits(3) + "-" + words.digits(3) + "." + words.digits(4)),
  EMAIL(words -> words.plain() + "." + words.plain() + "@" + words.plain() + ".example"),
  OBFUSCATED_EMAIL(words -> words.lower() + " (at) " + words.lower() + " dot example"),
  DESCRIPTOR(words -> "the only " + words.word() + " dealer in " + words.word()),
  FILE_NAME(words -> words.lower() + "-" + words.lower() + "-contract.pdf"),
  GROUP_NAME(words -> "Friends of " + words.word() + " " + words.word()),
  CONTACT_CARD(words -> words.word() + " " + words.word() + ".vcf"),
  NOTE(words -> "his wife " + words.word() + " likes " + words.lower() + " wine"),
  FORM_FIELD(words -> words.lower() + " " + words.lower() + " " + words.digits(6)),
  LOST_REASON(words -> words.word() + " went bankrupt with " + words.word()),
  TEMPLATE_PROPOSAL(words -> words.word() + " " + words.word()),
  PROFILE_NAME(words -> words.word() + " aka " + words.lower()),
  IDEMPOTENCY_KEY(words -> words.plain() + "-" + words.plain() + "-" + words.digits(5)),
  REASON(words -> "divorce of " + words.word() + " " + words.word());

  private final Function<InventedWords, String> maker;

  CanaryFamily(Function<InventedWords, String> maker) {
    this.maker = maker;
  }

  String make(InventedWords words) {
    return maker.apply(words);
  }
}

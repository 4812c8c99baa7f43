package io.saleslore.command.fingerprint;

import io.saleslore.kernel.vocabulary.Speaker;

/**
 * One wording of a recorded message.
 *
 * @param messageKey the dedupe key of the message, the same for all of its wordings
 * @param edited whether it is a later wording
 */
record KnownWording(
    MessageFingerprint fingerprint, Speaker speaker, String messageKey, boolean edited) {
  WordingPlace place() {
    return new WordingPlace(fingerprint.minute(), speaker);
  }
}

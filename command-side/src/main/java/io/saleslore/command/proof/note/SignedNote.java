package io.saleslore.command.proof.note;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A text with signatures under it, as C2SP {@code signed-note} writes it. */
public final class SignedNote {
  private final String text;
  private final List<NoteSignature> signatures;

  SignedNote(String text, List<NoteSignature> signatures) {
    this.text = text;
    this.signatures = List.copyOf(signatures);
  }

  /**
   * Reads text, blank line and signatures.
   *
   * @throws IllegalArgumentException if it is no note
   */
  public static SignedNote parse(String note) {
    int blank = note.lastIndexOf("\n\n");
    if (blank < 0 || !note.endsWith("\n")) {
      throw new IllegalArgumentException("a note is a text, a blank line and signatures");
    }
    var signatures =
        note.substring(blank + 2)
            .lines()
            .map(
                line ->
                    NoteSignature.parse(line)
                        .orElseThrow(
                            () -> new IllegalArgumentException("a note ends in signatures")))
            .toList();
    return new SignedNote(note.substring(0, blank + 1), signatures);
  }

  SignedNote with(NoteSignature further) {
    return new SignedNote(text, Stream.concat(signatures.stream(), Stream.of(further)).toList());
  }

  /** What is signed, with its last line break. */
  public String text() {
    return text;
  }

  /** Whether the key signed this very text. */
  public boolean isSignedBy(VerifierKey key) {
    return signatures.stream().anyMatch(signature -> signature.isPlainBy(key, text));
  }

  /** When the key signed it, to the second, where it vouches for the time. */
  public Optional<Instant> timeBy(VerifierKey key) {
    return signatures.stream().flatMap(each -> each.timeBy(key, text).stream()).findFirst();
  }

  @Override
  public String toString() {
    var note = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> note.append(signature).append('\n'));
    return note.toString();
  }
}

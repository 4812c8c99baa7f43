package io.saleslore.tools.play;

import java.util.List;

/**
 * What a folder holds, in the order of its files and lines.
 *
 * @param refused the lines that cannot be played, of files that hold others that can
 * @param leftOut the files that hold something else: not one of their lines can be played
 */
public record DialogueFolderContents(
    List<Dialogue> dialogues, List<String> refused, List<String> leftOut) {
  /** Copies the lists. */
  public DialogueFolderContents {
    dialogues = List.copyOf(dialogues);
    refused = List.copyOf(refused);
    leftOut = List.copyOf(leftOut);
  }
}

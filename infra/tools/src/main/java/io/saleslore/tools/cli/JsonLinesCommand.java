package io.saleslore.tools.cli;

import java.io.IOException;
import java.util.concurrent.Callable;

/** A command that answers the JSON Lines on standard input, one by one. */
abstract class JsonLinesCommand implements Callable<Integer> {
  /** What it answers; whatever that needs is loaded once. */
  abstract LineHandler handler();

  @Override
  public final Integer call() throws IOException {
    return answer(new LineByLine(System.in, StandardOutput.buffered(), System.err));
  }

  /** Answers these; 2 if one of them was bad. */
  final int answer(LineByLine lines) throws IOException {
    return lines.answer(handler());
  }
}

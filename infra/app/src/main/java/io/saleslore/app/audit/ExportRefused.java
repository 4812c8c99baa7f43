package io.saleslore.app.audit;

/** The platform did not give what was to be exported; the export is not complete. */
public final class ExportRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  ExportRefused(String sentence) {
    super(sentence);
  }

  ExportRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}

package io.saleslore.anonymizer.scrub.number;

import io.saleslore.anonymizer.scrub.span.FoundSpans;
import io.saleslore.anonymizer.scrub.span.Recognizer;
import io.saleslore.anonymizer.scrub.span.SpanType;
import io.saleslore.anonymizer.scrub.span.TokenizedText;
import java.util.List;
import java.util.regex.Pattern;

/** Numbers of people, firms and vehicles in the written form of their country. */
public final class NationalId implements Recognizer {
  private static final int FEWEST_DIGITS = 3;
  private static final List<Pattern> FORMS =
      List.of(
          // India: PAN, GSTIN, Aadhaar, vehicle
          form("[a-z]{5}\\d{4}[a-z]"),
          form("\\d{2}[a-z]{5}\\d{4}[a-z][a-z\\d]{3}"),
          form("\\d{4}[ :-]\\d{4}[ :-]\\d{4}"),
          form("[a-z]{2}[ -]?\\d{1,2}[ -]?[a-z]{1,3}[ -]?\\d{4}"),
          // Brazil: CNPJ, CPF
          form("\\d{2}\\.?\\d{3}\\.?\\d{3}/\\d{4}-?\\d{2}"),
          form("\\d{3}\\.\\d{3}\\.\\d{3}-\\d{1,2}"),
          // Argentina: CUIT; Mexico: RFC
          form("\\d{2}-\\d{8}-\\d"),
          form("[a-zñ&]{3,4}\\d{6}[a-z\\d]{3}"),
          // Indonesia: NPWP; Malaysia: MyKad; Singapore: NRIC, UEN
          form("\\d{2}\\.\\d{3}\\.\\d{3}\\.\\d[.-]\\d{3}\\.\\d{3}"),
          form("\\d{6}-\\d{2}-\\d{4}"),
          form("[stfgm]\\d{7}[a-z]"),
          form("\\d{9}[a-z]"),
          // United States: SSN, EIN; United Kingdom: VAT, vehicle; Germany: VAT
          form("\\d{3}-\\d{2}-\\d{4}"),
          form("\\d{2}-\\d{7}"),
          form("[a-z]{2} ?\\d{3} ?\\d{4} ?\\d{2}"),
          form("[a-z]{2}\\d{2} [a-z]{3}"),
          form("(?:de|at|fr|it|es|nl)[a-z\\d]?\\d{8,11}"),
          // China: credit code, vehicle
          form("\\d{8}[a-z\\d]{10}"),
          Pattern.compile("\\p{IsHan}[A-Z][A-Z\\d]{5,6}(?![A-Z\\d])"));
  private static final Pattern CODE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}-])(?!(?:iso|ss|en|din|rs|rp|rm|usd|covid|a|m|f)[-/])"
              + "[\\p{L}]{1,5}[-/](?=[\\d/-]*\\d{3}|\\d{2}-\\d{2})\\d[\\p{L}\\d]*(?:[-/][\\p{L}\\d]+){0,3}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern VEHICLE =
      Pattern.compile(
          "(?<=\\b(?:van|truck|lorry|car|plate|vehicle|taxi|bike|placa|patente|number|no|plat|nopol)(?:"
              + " is| no| number|:)? )[a-z]{1,3}[ -]?\\d{2,4}(?:["
              + " -]?[a-z]{1,3})?(?![\\p{L}\\p{N}])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BRANCH =
      Pattern.compile(
          "(?<=\\b(?:bsb|sort code)[ :]{1,2})\\d{2,3}-\\d{2,3}(?:-\\d{2})?",
          Pattern.CASE_INSENSITIVE);

  @Override
  public void find(TokenizedText message, FoundSpans found) {
    if (message.digits() < FEWEST_DIGITS) {
      return;
    }
    FORMS.forEach(form -> found.addAll(form, message, SpanType.ID));
    found.addAll(CODE, message, SpanType.ID);
    found.addAll(VEHICLE, message, SpanType.ID);
    found.addAll(BRANCH, message, SpanType.ID);
  }

  private static Pattern form(String form) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])" + form + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
  }
}

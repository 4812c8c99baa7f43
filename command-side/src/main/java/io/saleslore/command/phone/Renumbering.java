package io.saleslore.command.phone;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Countries whose numbers have two forms that both reach the same phone. WhatsApp keeps the form in
 * which an account was opened, so that it may differ from the one people write.
 */
enum Renumbering {
  /** Mobile numbers had eight digits; a nine was put before them from 2012 to 2016. */
  BRAZIL("\\+55([1-9]\\d)([6-9]\\d{7})", "+55$19$2"),
  /** Calls to mobiles needed a one (from abroad), 044 or 045 until 2019. */
  MEXICO("\\+52(?:1|01|044|045)(\\d{10})", "+52$1"),
  /** Mobile numbers take a nine when called from abroad, and 15 at home. */
  ARGENTINA("\\+549(\\d{10})", "+54$1"),
  /** All numbers got 01 before them on 30 November 2024 (regulator ARCEP). */
  BENIN("\\+229([2-9]\\d{7})", "+22901$1"),
  /**
   * Mobile numbers grew from eight to ten digits on 31 January 2021: 01 came before those of Moov,
   * 05 before MTN's, 07 before Orange's (regulator ARTCI), which their second digit tells.
   */
  IVORY_COAST_MOOV("\\+225((?:0[1-3]|[457][0-3])\\d{6})", "+22501$1"),
  IVORY_COAST_MTN("\\+225([04-9][4-6]\\d{6})", "+22505$1"),
  IVORY_COAST_ORANGE("\\+225([04-9][7-9]\\d{6})", "+22507$1"),
  /**
   * Mobile numbers of eleven digits lost one from 15 September 2018 on; the last seven stayed (the
   * operators' tables, such as MobiFone's).
   */
  VIETNAM_VIETTEL("\\+8416([2-9]\\d{7})", "+843$1"),
  VIETNAM_MOBIFONE_0("\\+84120(\\d{7})", "+8470$1"),
  VIETNAM_MOBIFONE_1("\\+84121(\\d{7})", "+8479$1"),
  VIETNAM_MOBIFONE_2("\\+84122(\\d{7})", "+8477$1"),
  VIETNAM_MOBIFONE_6("\\+84126(\\d{7})", "+8476$1"),
  VIETNAM_MOBIFONE_8("\\+84128(\\d{7})", "+8478$1"),
  VIETNAM_VINAPHONE("\\+8412([345]\\d{7})", "+848$1"),
  VIETNAM_VINAPHONE_7("\\+84127(\\d{7})", "+8481$1"),
  VIETNAM_VINAPHONE_9("\\+84129(\\d{7})", "+8482$1"),
  VIETNAM_VIETNAMOBILE("\\+8418([68]\\d{7})", "+845$1"),
  VIETNAM_GMOBILE("\\+84199(\\d{7})", "+8459$1");

  private final Pattern earlier;
  private final String today;

  Renumbering(String earlier, String today) {
    this.earlier = Pattern.compile(earlier);
    this.today = today;
  }

  /** The number in E.164 in the one form that stands for all. */
  static String today(String e164) {
    return Arrays.stream(values())
        .filter(each -> each.earlier.matcher(e164).matches())
        .findFirst()
        .map(each -> each.earlier.matcher(e164).replaceFirst(each.today))
        .orElse(e164);
  }
}

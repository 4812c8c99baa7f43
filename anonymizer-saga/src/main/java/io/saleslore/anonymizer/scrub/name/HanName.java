package io.saleslore.anonymizer.scrub.name;

import io.saleslore.anonymizer.scrub.span.FoundSpans;
import io.saleslore.anonymizer.scrub.span.Recognizer;
import io.saleslore.anonymizer.scrub.span.SpanType;
import io.saleslore.anonymizer.scrub.span.TokenizedText;
import java.util.regex.Pattern;

/**
 * Names in scripts without blanks between words: Chinese and Thai, by surname, title and suffix.
 */
public final class HanName implements Recognizer {
  private static final String SURNAME =
      "(?:欧阳|司马|上官|诸葛|夏侯|皇甫|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"
          + "姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤])";
  private static final String TITLE = "(?:总|先生|女士|小姐|经理|老板|师傅|老师|主任|厂长|姐|哥|工)";
  private static final Pattern BEFORE_TITLE =
      Pattern.compile(SURNAME + "\\p{IsHan}{0,2}?(?=" + TITLE + ")");
  private static final Pattern FAMILIAR =
      Pattern.compile("[小老阿]" + SURNAME + "(?!\\p{IsHan}?[的是])");
  private static final Pattern TOLD =
      Pattern.compile(
          "(?<=我是|我叫|叫做|名叫|姓名|联系|联系人|联系人：|找|寄给|交给|发给|转给|的|我姓|贵姓|收件人|收件人：)"
              + SURNAME
              + "\\p{IsHan}{0,2}?(?=[^\\p{IsHan}]|$|说|要|来|和|是|在|收|的)");
  private static final Pattern FIRM =
      Pattern.compile(
          "(?<=我是|我们是|是|在|叫|找|从|来自|[^\\p{IsHan}]|^)(?![我是在叫找从来你他])\\p{IsHan}{2,12}?(?:有限公司|公司|集团|五金|工厂|商店|贸易|酒店|超市|餐厅|厂)");
  private static final Pattern THAI =
      Pattern.compile(
          "(?<=คุณ|นาย|นางสาว|นาง|พี่)\\p{IsThai}{2,}+(?: \\p{IsThai}{2,5}(?![\\p{IsThai}]))?");
  private static final Pattern STREET =
      Pattern.compile("\\p{IsHan}{2,12}(?:路|街|巷|大道)\\d+号?(?:\\d+[楼室栋层])*");

  @Override
  public void find(TokenizedText message, FoundSpans found) {
    if (message.text().codePoints().noneMatch(each -> each > 0xe00)) {
      return;
    }
    found.addAll(STREET, message, SpanType.ADDRESS);
    found.addAll(FIRM, message, SpanType.ORGANISATION);
    found.addAll(BEFORE_TITLE, message, SpanType.PERSON);
    found.addAll(FAMILIAR, message, SpanType.PERSON);
    found.addAll(TOLD, message, SpanType.PERSON);
    found.addAll(THAI, message, SpanType.PERSON);
  }
}

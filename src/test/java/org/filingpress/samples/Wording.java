package org.filingpress.samples;

import java.util.ArrayList;
import java.util.List;
import org.filingpress.filing.Block;
import org.filingpress.filing.Narrative;

/** Sentences and narratives, put together from the phrases. */
final class Wording {
  private static final String DIGITS = "零一二三四五六七八九";

  private final Dice dice;
  private final Shape shape;

  Wording(Dice dice, Shape shape) {
    this.dice = dice;
    this.shape = shape;
  }

  /** Part one, about as long as the shape wants it, in its three sections. */
  Narrative narrative(String town) {
    if (shape.narrative() == 0) {
      return new Narrative(List.of(), List.of(), List.of());
    }
    return new Narrative(
        overall(town, shape.narrative() / 4),
        items(shape.narrative() * 9 / 20),
        safeguards(shape.narrative() * 3 / 10));
  }

  /** One sentence, some 30 to 120 characters. */
  String sentence() {
    StringBuilder sentence = new StringBuilder();
    for (int left = dice.from(1, 3); left > 0; left--) {
      sentence.append(dice.one(Phrases.ACTIONS)).append(subject()).append('，');
    }
    if (dice.onceIn(3)) {
      String clause = spice();
      char last = clause.charAt(clause.length() - 1);
      sentence.append(clause).append("！…".indexOf(last) < 0 ? "，" : "");
    }
    return sentence.append(dice.one(Phrases.RESULTS)).append('。').toString();
  }

  /** Text of about {@code length} characters. */
  String text(int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(sentence());
    }
    return text.toString();
  }

  /** A village of the township. */
  String village() {
    return dice.one(
        shape.has(Flavour.RARE_CHARACTERS) && !dice.onceIn(3)
            ? Phrases.RARE_VILLAGES
            : Phrases.PLAIN_VILLAGES);
  }

  /** A clause of whatever flavours the shape asks for. */
  String spice() {
    List<List<String>> tables = new ArrayList<>();
    if (shape.has(Flavour.LATIN)) {
      tables.add(Phrases.LATIN);
    }
    if (shape.has(Flavour.PUNCTUATION)) {
      tables.add(Phrases.PUNCTUATED);
    }
    if (shape.has(Flavour.URLS) && dice.onceIn(4)) {
      tables.add(Phrases.URLS);
    }
    return tables.isEmpty() || dice.onceIn(3)
        ? "重点抓好"
            + village()
            + "、"
            + village()
            + "等"
            + dice.from(2, 16)
            + "个村的"
            + field().name()
            + "工作"
        : dice.one(dice.one(tables));
  }

  Field field() {
    return dice.one(Field.ALL);
  }

  private String subject() {
    return dice.onceIn(2) ? dice.one(Phrases.SUBJECTS) : field().name() + "工作";
  }

  private List<Block> overall(String town, int length) {
    List<Block> blocks = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    text.append(dice.one(Phrases.GUIDANCE)).append("，").append(dice.one(Phrases.GUIDANCE));
    text.append("，结合").append(town).append("实际，").append(dice.one(Phrases.RESULTS)).append("。");
    int paragraph = dice.from(150, 450);
    for (int written = text.length(); written < length; ) {
      String sentence = sentence();
      written += sentence.length();
      text.append(sentence);
      if (text.length() > paragraph) {
        blocks.add(new Block.Paragraph(text.toString()));
        text.setLength(0);
      }
    }
    if (text.length() > 0) {
      blocks.add(new Block.Paragraph(text.toString()));
    }
    return blocks;
  }

  private List<Block> items(int length) {
    List<Block> blocks = new ArrayList<>();
    int written = 0;
    for (int i = 1; written < length; i++) {
      Field field = Field.ALL.get((i - 1) % Field.ALL.size());
      String rate = dice.one(field.rates());
      String goals = dice.one(Phrases.ACTIONS) + field.name() + "工作，" + field.effect() + "。";
      String measures = rate + "大于等于" + dice.from(80, 100) + "%，" + sentence();
      if (dice.onceIn(2)) {
        goals += sentence();
      }
      blocks.add(new Block.Heading("（" + numeral(i) + "）" + field.name()));
      blocks.add(new Block.Labelled("绩效目标", goals));
      blocks.add(new Block.Labelled("绩效指标", measures));
      written += goals.length() + measures.length() + 20;
    }
    return blocks;
  }

  private List<Block> safeguards(int length) {
    List<Block> blocks = new ArrayList<>();
    int written = 0;
    for (int i = 1; written < length; i++) {
      int round = (i - 1) / Phrases.SAFEGUARDS.size();
      String text = Phrases.SAFEGUARDS.get((i - 1) % Phrases.SAFEGUARDS.size());
      String more = round == 0 ? text : text.substring(0, text.indexOf('。') + 1) + text(60);
      blocks.add(new Block.Paragraph("（" + numeral(i) + "）" + more));
      written += more.length();
    }
    return blocks;
  }

  /** Chinese numerals, 1 to 999. */
  static String numeral(int number) {
    int hundreds = number / 100;
    int tens = number / 10 % 10;
    int ones = number % 10;
    StringBuilder numeral = new StringBuilder();
    if (hundreds > 0) {
      numeral.append(DIGITS.charAt(hundreds)).append('百');
    }
    if (tens > 0) {
      numeral
          .append(tens == 1 && hundreds == 0 ? "" : DIGITS.substring(tens, tens + 1))
          .append('十');
    } else if (hundreds > 0 && ones > 0) {
      numeral.append('零');
    }
    return (ones > 0 ? numeral.append(DIGITS.charAt(ones)) : numeral).toString();
  }
}

package org.filingpress.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.filingpress.filing.Budget;
import org.filingpress.filing.County;
import org.filingpress.filing.Department;
import org.filingpress.filing.Filing;
import org.filingpress.filing.MoneyUnit;
import org.filingpress.filing.PlanStep;
import org.filingpress.filing.Project;
import org.filingpress.filing.Unit;

/**
 * Makes filings up that read like the real ones: the townships of an invented county, 示例县, one
 * after the other. The n-th filing of a seed depends on the seed, n and its shape only; the first
 * 900 have department codes and names of their own.
 */
public final class FilingGenerator {
  private static final County COUNTY = new County("139901", "示例县", "示例县财政局");

  /** Of a project code; see the reader's check of them. */
  private static final String CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private static final List<List<Integer>> PLAN_MONTHS =
      List.of(
          List.of(12),
          List.of(6, 12),
          List.of(4, 8, 12),
          List.of(3, 6, 10, 12),
          List.of(3, 5, 7, 10, 12),
          List.of(2, 4, 6, 8, 10, 12));

  private final long seed;
  private int made;

  public FilingGenerator(long seed) {
    this.seed = seed;
  }

  /** The next township's filing. */
  public Filing filing(Shape shape) {
    int number = made++;
    return new OneFiling(new Dice(seed * 1_000_003 + number), shape, number).filing();
  }

  /** The filings of the next {@code count} townships. */
  public List<Filing> filings(int count, Shape shape) {
    List<Filing> filings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      filings.add(filing(shape));
    }
    return filings;
  }

  /** One filing in the making. */
  private static final class OneFiling {
    private final Dice dice;
    private final Shape shape;
    private final Wording wording;
    private final Tables tables;
    private final int year;
    private final String planStyle;
    private final Department department;
    private final Unit unit;

    OneFiling(Dice dice, Shape shape, int number) {
      this.dice = dice;
      this.shape = shape;
      this.wording = new Wording(dice, shape);
      this.tables = new Tables(dice, wording, shape);
      this.year = dice.from(2023, 2026);
      this.planStyle = dice.one(List.of("25.00%", "25%", "0.25", "amount"));
      this.department =
          new Department(String.format("%03d", 100 + number % 900), COUNTY.name() + town(number));
      this.unit = new Unit(department.code() + "001", department.name() + "本级");
    }

    Filing filing() {
      List<Project> projects = new ArrayList<>();
      for (int i = 0; i < shape.projects(); i++) {
        projects.add(project(i));
      }
      return new Filing(
          year,
          dice.onceIn(5) ? "" : "草案",
          COUNTY,
          department,
          wording.narrative(department.name()),
          projects);
    }

    private String town(int number) {
      int size = Phrases.TOWNS.size();
      int second = number / size;
      String name = Phrases.TOWNS.get(number % size);
      if (second > 0) {
        name = Phrases.TOWN_PREFIXES.charAt((second - 1) % Phrases.TOWN_PREFIXES.length()) + name;
      }
      String rare = shape.has(Flavour.RARE_CHARACTERS) ? dice.one(List.of("𬇙", "𠅤", "𣲗")) : "";
      String longer =
          shape.has(Flavour.LONG_NAMES) ? "经济技术开发区暨现代农业示范园区管理委员会（" + name + "镇人民政府）" : "";
      return rare + (longer.isEmpty() ? name + dice.one(List.of("镇", "乡")) + "人民政府" : longer);
    }

    private Project project(int index) {
      Field field = wording.field();
      BigDecimal total = BigDecimal.valueOf(dice.from(80, 60_000), 2);
      int rows = dice.from(shape.fewestRows(), shape.mostRows());
      boolean blanks = shape.has(Flavour.BLANKS);
      return new Project(
          code(index),
          name(field),
          unit,
          MoneyUnit.TEN_THOUSAND_YUAN,
          new Budget(
              total.toString(),
              blanks && dice.onceIn(8) ? "" : total.toString(),
              dice.onceIn(2) ? "" : "0"),
          blanks && dice.onceIn(4) ? "" : "用于" + field.purpose(),
          plan(total),
          goals(field),
          tables.table(field, rows, year, total.toString()));
    }

    private String name(Field field) {
      String name =
          switch (dice.from(0, 3)) {
            case 0 -> year + "年" + field.project();
            case 1 -> field.project() + "（" + wording.village() + "）";
            default -> field.project();
          };
      if (!shape.has(Flavour.LONG_NAMES)) {
        return name;
      }
      String whole =
          "提前下达"
              + year
              + "年省级"
              + field.name()
              + "专项"
              + field.project()
              + "（第二批）——"
              + wording.village();
      int longest =
          whole.offsetByCodePoints(0, Math.min(40, whole.codePointCount(0, whole.length())));
      return whole.substring(0, longest);
    }

    private List<PlanStep> plan(BigDecimal total) {
      List<Integer> months = PLAN_MONTHS.get(shape.planColumns() - 1);
      List<PlanStep> plan = new ArrayList<>();
      for (int i = 1; i <= months.size(); i++) {
        BigDecimal share =
            BigDecimal.valueOf(i)
                .divide(BigDecimal.valueOf(months.size()), 4, RoundingMode.HALF_UP);
        plan.add(new PlanStep(months.get(i - 1) + "月底", planned(share, total)));
      }
      return plan;
    }

    private String planned(BigDecimal share, BigDecimal total) {
      return switch (planStyle) {
        case "25.00%" -> share.movePointRight(2).setScale(2, RoundingMode.HALF_UP) + "%";
        case "25%" -> share.movePointRight(2).setScale(0, RoundingMode.HALF_UP) + "%";
        case "0.25" -> share.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
        default -> share.multiply(total).setScale(2, RoundingMode.HALF_UP).toString();
      };
    }

    private List<String> goals(Field field) {
      List<String> goals = new ArrayList<>();
      goals.add("1." + dice.one(Phrases.ACTIONS) + field.name() + "工作，" + field.effect());
      boolean many = shape.has(Flavour.LONG_GOALS) && dice.onceIn(2);
      int count = many ? dice.from(15, 35) : 0;
      for (int i = 2; i <= (many ? count : dice.from(1, 3)); i++) {
        goals.add(i + "." + wording.sentence());
      }
      return goals;
    }

    /** Region, year, P, eleven characters and the check character. */
    private String code(int index) {
      StringBuilder code = new StringBuilder(COUNTY.code());
      code.append(year % 100).append('P').append(String.format("%05d", dice.from(1, 99_999)));
      code.append('1').append(String.format("%05d", index + 1));
      int sum = 0;
      for (int i = 0, weight = 1; i < 20; i++, weight = weight * 3 % 31) {
        sum += CODE_ALPHABET.indexOf(code.charAt(i)) * weight;
      }
      return code.append(CODE_ALPHABET.charAt(Math.floorMod(30 - sum, 31))).toString();
    }
  }
}

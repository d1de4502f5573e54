package org.filingpress.docx;

import freemarker.template.TemplateException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.BufferOverflowException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.filingpress.docx.output.UnprintableTextException;
import org.filingpress.docx.parts.Comments;
import org.filingpress.docx.parts.TemplatePackage;
import org.filingpress.filing.Filing;
import org.filingpress.filing.GivenUpException;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.jspecify.annotations.Nullable;

/**
 * A Word template, compiled: filled any number of times, by any number of threads. Immutable.
 *
 * <pre>{@code
 * CompiledTemplate template = CompiledTemplate.compile(in, FillLimits.DEFAULT);
 * FilledDocument document = template.fill(filing);
 * document.writeTo(out, PageNumbers.PROVISIONAL);
 * }</pre>
 */
public final class CompiledTemplate {

  private final TemplatePackage template;
  private final Map<String, byte[]> cleaned;
  private final List<PartPlan> plans;
  private final PackageForm form;
  private final FillLimits limits;

  private CompiledTemplate(
      TemplatePackage template,
      Map<String, byte[]> cleaned,
      List<PartPlan> plans,
      FillLimits limits) {
    this.template = template;
    this.cleaned = Map.copyOf(cleaned);
    this.plans = plans;
    this.limits = limits;
    this.form =
        new PackageForm(
            template.parts(), plans.stream().map(PartPlan::name).collect(Collectors.toSet()));
  }

  /**
   * Has what compiling needs loaded on another thread and returns at once. Nobody has to call this;
   * it shortens the start of a process that has other things to read first.
   */
  public static void warmUp() {
    new FreeMarkerStart();
  }

  /**
   * Compiles a .docx; the stream is read to its end and closed.
   *
   * @throws ProblemsException with everything that is wrong with the template: part, paragraph or
   *     table, row and cell, excerpt and the nearest valid name
   */
  public static CompiledTemplate compile(InputStream docx, FillLimits limits)
      throws ProblemsException, IOException {
    TemplateCompiler compiler = new TemplateCompiler(Comments.removed(TemplatePackage.read(docx)));
    List<PartPlan> plans = compiler.compile();
    if (!compiler.problems().isEmpty()) {
      throw new ProblemsException(compiler.problems());
    }
    return new CompiledTemplate(compiler.template(), compiler.cleaned(), plans, limits);
  }

  /**
   * Fills the template.
   *
   * @throws ProblemsException when the template asks for more than its limits allow, or for what
   *     this filing cannot give
   */
  public FilledDocument fill(Filing filing) throws ProblemsException {
    Allowance budget = new Allowance(limits);
    Map<String, FilledText> filled = new LinkedHashMap<>();
    for (PartPlan plan : plans) {
      GivenUpException.ifInterrupted();
      FilledText part = fill(plan, filing, budget);
      budget.take(part.size());
      filled.put(plan.name(), part);
    }
    return new FilledDocument(form, filled);
  }

  /** A part of the template that is the same in every document, or null. */
  public @Nullable InputStream openFixedPart(String name) {
    byte[] part = template.parts().get(name);
    boolean filled = plans.stream().anyMatch(plan -> plan.name().equals(name));
    return part == null || filled ? null : new ByteArrayInputStream(part);
  }

  /** A part of the template itself, its marks not filled, or null. */
  public @Nullable InputStream openTemplatePart(String name) {
    byte[] part = cleaned.getOrDefault(name, template.parts().get(name));
    return part == null ? null : new ByteArrayInputStream(part);
  }

  /** The name of the part with the document's body, usually {@code word/document.xml}. */
  public String documentPart() {
    return plans.get(0).name();
  }

  /** How the front of a county's volume looks; read anew each time it is asked for. */
  public VolumeForm volumeForm() {
    return VolumeReader.read(template, cleaned, plans.get(0));
  }

  private FilledText fill(PartPlan plan, Filing filing, Allowance budget) throws ProblemsException {
    try {
      return new Filling(plan, filing, budget).fill();
    } catch (LimitExceededException exceeded) {
      throw problem(exceeded.code(), plan.place().toString(), exceeded.limit(), "");
    } catch (BufferOverflowException exceeded) {
      throw tooMuchText(plan);
    } catch (UnprintableTextException text) {
      throw problem("docx.unprintable", plan.place().toString(), text.excerpt(), text.character());
    } catch (TemplateException failed) {
      if (failed.getCause() instanceof GivenUpException givenUp) {
        throw givenUp;
      }
      Passage place = plan.placeOf(failed);
      if (failed.getCause() instanceof LimitExceededException exceeded) {
        throw problem(exceeded.code(), place.where().toString(), exceeded.limit(), place.excerpt());
      } else if (failed.getCause() instanceof UnprintableTextException text) {
        String where = place.where().toString();
        throw problem("docx.unprintable", where, text.excerpt(), text.character());
      }
      if (failed.getCause() instanceof BufferOverflowException) {
        throw tooMuchText(plan);
      }
      throw new ProblemsException(List.of(place.problem("docx.expression-failed")));
    } catch (IOException e) {
      throw new IllegalStateException("Writing to memory failed", e);
    }
  }

  private ProblemsException tooMuchText(PartPlan plan) {
    String megabytes = BigDecimal.valueOf(limits.bytes(), 6).stripTrailingZeros().toPlainString();
    return problem("docx.too-much-text", plan.place().toString(), megabytes);
  }

  private static ProblemsException problem(String code, String place, String... arguments) {
    return new ProblemsException(List.of(Problem.error(code, place, arguments)));
  }
}

package org.filingpress.docx;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import org.filingpress.docx.output.UnprintableTextException;

/**
 * A function that compiled programs call; it writes to the output or yields a value.
 *
 * @param name begins with an underscore
 */
record ProgramFunction(String name, Filling filling) implements TemplateMethodModelEx {

  /** What a function yields that has written its output itself. */
  static final TemplateModel NOTHING = new SimpleScalar("");

  @Override
  public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
    try {
      return filling.call(name, new Arguments(arguments));
    } catch (LimitExceededException | UnprintableTextException refused) {
      throw new TemplateModelException(refused); // FreeMarker adds where that happened
    }
  }

  /** A function's arguments: numbers and strings. */
  record Arguments(List<?> values) {
    int number(int index) throws TemplateModelException {
      return ((TemplateNumberModel) values.get(index)).getAsNumber().intValue();
    }

    String text(int index) throws TemplateModelException {
      return ((TemplateScalarModel) values.get(index)).getAsString();
    }

    /** The pieces from an index on, joined: a number stands for one of the part's literals. */
    String joined(int from, List<String> literals) throws TemplateModelException {
      if (values.size() == from + 1 && values.get(from) instanceof TemplateScalarModel text) {
        return text.getAsString();
      }
      StringBuilder joined = new StringBuilder();
      for (int i = from; i < values.size(); i++) {
        boolean literal = values.get(i) instanceof TemplateNumberModel;
        joined.append(literal ? literals.get(number(i)) : text(i));
      }
      return joined.toString();
    }
  }
}

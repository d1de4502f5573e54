package org.filingpress.docx;

import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateSequenceModel;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/**
 * An object of the filing as FreeMarker sees it: the fields of its shape and nothing else, so that
 * no method, no class and no Java type can be reached from a template.
 */
record Shaped<T>(Shape<T> shape, T object) implements TemplateHashModel {

  @Override
  public TemplateModel get(String field) {
    return model(shape.value(object, field));
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  private static TemplateModel model(Object value) {
    if (value instanceof String text) {
      return new SimpleScalar(text);
    } else if (value instanceof Integer number) {
      return new SimpleNumber(number);
    } else if (value instanceof List<?> texts) {
      return new Listed<>(texts, text -> new SimpleScalar((String) text));
    } else if (value instanceof Many<?> many) {
      return many.model();
    }
    return (TemplateModel) value;
  }

  /** Objects of one shape. */
  record Many<E>(Shape<E> shape, List<E> objects) {
    TemplateModel model() {
      return new Listed<>(objects, object -> new Shaped<>(shape, object));
    }
  }

  private record Listed<E>(List<E> elements, Function<E, TemplateModel> wrap)
      implements TemplateSequenceModel, TemplateCollectionModel {

    @Override
    public TemplateModel get(int index) {
      return wrap.apply(elements.get(index));
    }

    @Override
    public int size() {
      return elements.size();
    }

    @Override
    public TemplateModelIterator iterator() {
      Iterator<E> rest = elements.iterator();
      return new TemplateModelIterator() {
        @Override
        public TemplateModel next() {
          return wrap.apply(rest.next());
        }

        @Override
        public boolean hasNext() {
          return rest.hasNext();
        }
      };
    }
  }
}

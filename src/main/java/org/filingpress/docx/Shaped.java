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

/**
 * An object of the filing as FreeMarker sees it: the fields of its shape and nothing else, so that
 * no method, no class and no Java type can be reached from a template.
 */
record Shaped<T>(Shape<T> shape, T object) implements TemplateHashModel {

  @Override
  public TemplateModel get(String field) {
    return model(shape.typeOf(field), shape.value(object, field));
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  private static TemplateModel model(Type type, Object value) {
    if (value instanceof String text) {
      return new SimpleScalar(text);
    } else if (value instanceof Integer number) {
      return new SimpleNumber(number);
    } else if (type instanceof Type.Listing list) {
      return new Listed(list.element(), (List<?>) value);
    }
    return ((Type.Fields) type).shape().shaped(value);
  }

  private record Listed(Type type, List<?> elements)
      implements TemplateSequenceModel, TemplateCollectionModel {

    @Override
    public TemplateModel get(int index) {
      return model(type, elements.get(index));
    }

    @Override
    public int size() {
      return elements.size();
    }

    @Override
    public TemplateModelIterator iterator() {
      Iterator<?> rest = elements.iterator();
      return new TemplateModelIterator() {
        @Override
        public TemplateModel next() {
          return model(type, rest.next());
        }

        @Override
        public boolean hasNext() {
          return rest.hasNext();
        }
      };
    }
  }
}

package org.filingpress.docx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The fields that a template may read of one kind of object: their names, their types, and where
 * their values come from. The checking of templates and the filling read the same shape, so a name
 * that passes the check has a value.
 *
 * @param <T> the record of the filing model
 */
final class Shape<T> {

  private record Field<T>(Type type, Function<T, Object> value) {}

  private final String name;
  private final Map<String, Field<T>> fields = new LinkedHashMap<>();

  /**
   * @param name what the object is called in messages
   */
  Shape(String name) {
    this.name = name;
  }

  Shape<T> text(String field, Function<T, String> value) {
    return with(field, Type.TEXT, value::apply);
  }

  Shape<T> number(String field, Function<T, Integer> value) {
    return with(field, Type.NUMBER, value::apply);
  }

  Shape<T> texts(String field, Function<T, List<String>> value) {
    return with(field, new Type.Listing(Type.TEXT), value::apply);
  }

  <F> Shape<T> object(String field, Shape<F> shape, Function<T, F> value) {
    return with(field, new Type.Fields(shape), of -> new Shaped<>(shape, value.apply(of)));
  }

  <E> Shape<T> list(String field, Shape<E> shape, Function<T, List<E>> value) {
    return with(
        field,
        new Type.Listing(new Type.Fields(shape)),
        of -> new Shaped.Many<>(shape, value.apply(of)));
  }

  private Shape<T> with(String field, Type type, Function<T, Object> value) {
    fields.put(field, new Field<>(type, value));
    return this;
  }

  String name() {
    return name;
  }

  Set<String> fieldNames() {
    return fields.keySet();
  }

  /** The field's type, or {@link Type#UNKNOWN} when there is no such field. */
  Type typeOf(String field) {
    Field<T> found = fields.get(field);
    return found == null ? Type.UNKNOWN : found.type();
  }

  /** The value of a field that exists: a string, an integer, or a FreeMarker model. */
  Object value(T of, String field) {
    Field<T> found = fields.get(field);
    if (found == null) {
      throw new IllegalStateException("No field " + field + " in " + name);
    }
    return found.value().apply(of);
  }
}

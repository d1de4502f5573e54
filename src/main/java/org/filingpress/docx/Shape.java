package org.filingpress.docx;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * The fields that a template may read of one kind of object: their names, their types, and where
 * their values come from. The checking of templates and the filling read the same shape, so a name
 * that passes the check has a value.
 *
 * @param <T> the record of the filing model
 */
final class Shape<T> {

  private final String name;
  private final BiFunction<T, String, Object> values;
  private final Map<String, Type> types = new LinkedHashMap<>();

  /**
   * @param name what the object is called in messages
   * @param values gives an object's value of a field: a string, a number, an object of the model or
   *     a list. One function for all fields, since the first use of each costs a starting program a
   *     fraction of a millisecond.
   */
  Shape(String name, BiFunction<T, String, Object> values) {
    this.name = name;
    this.values = values;
  }

  Shape<T> text(String... fields) {
    for (String field : fields) {
      types.put(field, Type.TEXT);
    }
    return this;
  }

  Shape<T> number(String field) {
    return with(field, Type.NUMBER);
  }

  Shape<T> texts(String field) {
    return with(field, new Type.Listing(Type.TEXT));
  }

  Shape<T> object(String field, Shape<?> shape) {
    return with(field, new Type.Fields(shape));
  }

  Shape<T> list(String field, Shape<?> shape) {
    return with(field, new Type.Listing(new Type.Fields(shape)));
  }

  private Shape<T> with(String field, Type type) {
    types.put(field, type);
    return this;
  }

  String name() {
    return name;
  }

  Set<String> fieldNames() {
    return types.keySet();
  }

  /** The field's type, or {@link Type#UNKNOWN} when there is no such field. */
  Type typeOf(String field) {
    return types.getOrDefault(field, Type.UNKNOWN);
  }

  /** The value of a field that exists. */
  Object value(T of, String field) {
    return values.apply(of, field);
  }

  /** An object of this shape as FreeMarker sees it. */
  @SuppressWarnings("unchecked") // the shape is that of the field which the object was read from
  Shaped<T> shaped(Object object) {
    return new Shaped<>(this, (T) object);
  }
}

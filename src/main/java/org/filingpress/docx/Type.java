package org.filingpress.docx;

import java.util.List;

/** What an expression of the template language yields. */
sealed interface Type {

  /** Something that can be printed or compared as text. */
  record Text() implements Type {}

  record Number() implements Type {}

  record Truth() implements Type {}

  record Listing(Type element) implements Type {}

  /** An object of the contract; its fields are read with a dot. */
  record Fields(Shape<?> shape) implements Type {}

  /** The type of a wrong expression: it fits everywhere, so that one mistake is reported once. */
  record Unknown() implements Type {}

  Type TEXT = new Text();
  Type NUMBER = new Number();
  Type TRUTH = new Truth();
  Type UNKNOWN = new Unknown();

  default boolean isOneOf(Type... types) {
    return this instanceof Unknown || List.of(types).contains(this);
  }
}

package org.filingpress.docx;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that can be read at one place of a template: the filing's, and the loops' around it.
 */
final class Scope {

  private final @Nullable Scope outer;
  private final @Nullable String variable;
  private final Type type;

  private Scope(@Nullable Scope outer, @Nullable String variable, Type type) {
    this.outer = outer;
    this.variable = variable;
    this.type = type;
  }

  static Scope ofFiling() {
    return new Scope(null, null, new Type.Fields(Contract.FILING));
  }

  /** The scope inside a loop. */
  Scope with(String loopVariable, Type element) {
    return new Scope(this, loopVariable, element);
  }

  /** The type of a name, or null when nothing here has it. */
  @Nullable Type typeOf(String name) {
    if (outer == null) {
      Type found = Contract.FILING.typeOf(name);
      return found instanceof Type.Unknown ? null : found;
    }
    return name.equals(variable) ? type : outer.typeOf(name);
  }

  boolean isInLoop() {
    return outer != null;
  }

  boolean isLoopVariable(String name) {
    return outer != null && (name.equals(variable) || outer.isLoopVariable(name));
  }

  /** The innermost loop variable whose element has a field of this name, or null. */
  @Nullable String loopVariableWith(String field) {
    if (outer == null || variable == null) {
      return null;
    }
    boolean has = type instanceof Type.Fields f && f.shape().fieldNames().contains(field);
    return has ? variable : outer.loopVariableWith(field);
  }

  /** Every name that can be read here, the innermost first. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (Map.Entry<String, Type> entry : variables().entrySet()) {
      names.add(entry.getKey());
      if (entry.getValue() instanceof Type.Fields fields) {
        fields.shape().fieldNames().forEach(field -> names.add(entry.getKey() + "." + field));
      }
    }
    return names;
  }

  private Map<String, Type> variables() {
    Map<String, Type> variables = new LinkedHashMap<>();
    for (Scope scope = this; scope != null; scope = scope.outer) {
      if (scope.variable != null) {
        variables.putIfAbsent(scope.variable, scope.type);
      }
    }
    for (String field : Contract.FILING.fieldNames()) {
      variables.putIfAbsent(field, Contract.FILING.typeOf(field));
    }
    return variables;
  }
}

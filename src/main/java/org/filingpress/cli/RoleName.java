package org.filingpress.cli;

import java.util.Locale;
import org.filingpress.store.Role;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Roles on the command line, and in words. */
final class RoleName implements ITypeConverter<Role> {

  @Override
  public Role convert(String name) {
    for (Role role : Role.values()) {
      if (role.name().toLowerCase(Locale.ROOT).equals(name)) {
        return role;
      }
    }
    throw new TypeConversionException(name);
  }

  static String word(Role role) {
    return switch (role) {
      case TOWNSHIP -> "部门";
      case BUREAU -> "财政局";
      case ADMIN -> "管理员";
    };
  }
}

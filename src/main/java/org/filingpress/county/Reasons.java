package org.filingpress.county;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What a failed file says for itself, for people. */
final class Reasons {

  private Reasons() {}

  static String of(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "无权访问 " + failure.getMessage();
    } else if (failure instanceof NoSuchFileException) {
      return "没有这个文件或文件夹 " + failure.getMessage();
    } else if (failure instanceof FileAlreadyExistsException) {
      return "该处已有同名文件或文件夹 " + failure.getMessage();
    }
    String text =
        failure instanceof FileSystemException system && system.getReason() != null
            ? system.getReason()
            : String.valueOf(failure.getMessage());
    if (text.contains("No space left on device") || text.contains("not enough space")) {
      return "磁盘已满";
    } else if (text.contains("Disk quota exceeded")) {
      return "磁盘配额已用完";
    } else if (text.contains("Read-only file system")) {
      return "文件系统只读";
    }
    return failure.getMessage() == null ? failure.getClass().getSimpleName() : text;
  }
}

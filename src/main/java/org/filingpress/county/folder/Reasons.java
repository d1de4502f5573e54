package org.filingpress.county.folder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What a failure says for itself, for people. */
public final class Reasons {

  private Reasons() {}

  public static String of(IOException failure) {
    FileSystemException ofFile = failure instanceof FileSystemException system ? system : null;
    String file = ofFile == null ? "" : file(ofFile);
    if (failure instanceof AccessDeniedException) {
      return "无权访问" + file;
    } else if (failure instanceof NoSuchFileException) {
      return "没有这个文件或文件夹" + file;
    } else if (failure instanceof FileAlreadyExistsException) {
      return "该处已有同名文件或文件夹" + file;
    }
    String text =
        ofFile != null && ofFile.getReason() != null
            ? ofFile.getReason()
            : String.valueOf(failure.getMessage());
    return said(text) + (text.contains(file) ? "" : file);
  }

  /** Of the program: what it says, and where that was. */
  public static String ofProgram(Throwable failure) {
    StackTraceElement[] stack = failure.getStackTrace();
    return stack.length == 0 ? failure.toString() : failure + " (" + stack[0] + ")";
  }

  /** Of a file that was to be moved: its new place. */
  private static String file(FileSystemException failure) {
    String other = failure.getOtherFile();
    String file = other == null ? failure.getFile() : other;
    return file == null ? "" : " " + file;
  }

  private static String said(String text) {
    if (text.contains("No space left on device") || text.contains("not enough space")) {
      return "磁盘已满";
    } else if (text.contains("Disk quota exceeded")) {
      return "磁盘配额已用完";
    } else if (text.contains("Read-only file system")) {
      return "文件系统只读";
    } else if (text.contains("File too large")) {
      return "文件大小超过系统限制";
    } else if (text.contains("Not a directory")) {
      return "路径中有一段不是文件夹";
    }
    return text;
  }
}

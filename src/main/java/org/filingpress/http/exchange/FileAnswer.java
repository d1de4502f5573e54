package org.filingpress.http.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import org.filingpress.http.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;

/**
 * A file as it is answered, or the part of it that {@code Range} asks for (RFC 9110, 14). Of
 * several parts at once the whole is sent, as the standard leaves it open.
 *
 * @param sha256 of its bytes; hexadecimal, lower case
 * @param type its media type
 * @param name in Chinese, with its extension
 * @param plainName the same of ASCII characters only
 */
public record FileAnswer(
    FileChannel file, String sha256, String type, String name, String plainName) {

  private static final int BUFFER = 1 << 16;

  /**
   * Answers, or says that the client has it already.
   *
   * @throws Refusal 416 when there is no such part
   */
  public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    long size = file.size();
    response.setHeader("ETag", EntityTags.of(sha256));
    response.setHeader("Cache-Control", "private, no-cache");
    response.setHeader("Vary", "Accept");
    response.setHeader("Accept-Ranges", "bytes");
    if (EntityTags.isKnown(request, sha256)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    long first = 0;
    long last = size - 1;
    HttpRange range = range(request);
    if (range != null) {
      first = range.getRangeStart(size);
      last = range.getRangeEnd(size);
      if (first >= size || first > last) {
        throw Refusal.of(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "http.range")
            .with("Content-Range", "bytes */" + size);
      }
      response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
      response.setHeader("Content-Range", "bytes " + first + "-" + last + "/" + size);
    }
    response.setContentType(type);
    response.setHeader("Content-Disposition", FileName.attachment(plainName, name));
    response.setContentLengthLong(last - first + 1);
    if (!request.getMethod().equals("HEAD")) {
      copy(first, last - first + 1, response.getOutputStream());
    }
  }

  /** A range of another content than this, or one that cannot be read, is none. */
  private @Nullable HttpRange range(HttpServletRequest request) {
    String condition = request.getHeader("If-Range");
    if (condition != null && !condition.strip().equals(EntityTags.of(sha256))) {
      return null;
    }
    try {
      List<HttpRange> ranges = HttpRange.parseRanges(request.getHeader("Range"));
      return ranges.size() == 1 ? ranges.get(0) : null;
    } catch (IllegalArgumentException unreadable) {
      return null;
    }
  }

  private void copy(long from, long length, OutputStream out) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    long position = from;
    long end = from + length;
    while (position < end) {
      buffer.clear().limit((int) Math.min(BUFFER, end - position));
      int read = file.read(buffer, position);
      if (read < 0) {
        throw new IOException("the file became shorter while it was sent");
      }
      out.write(buffer.array(), 0, read);
      position += read;
    }
  }
}

package org.filingpress.http.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** The form that {@code Accept} (RFC 9110, 12.5.1) asks for. */
public final class Accepted {

  private Accepted() {}

  /**
   * @param types that there are; the first is for who asks for nothing particular
   * @return one of them
   */
  public static String type(HttpServletRequest request, String... types)
      throws HttpMediaTypeNotAcceptableException {
    List<String> headers = Collections.list(request.getHeaders("Accept"));
    List<MediaType> wished;
    try {
      wished = new ArrayList<>(MediaType.parseMediaTypes(headers));
    } catch (InvalidMediaTypeException e) {
      throw new HttpMediaTypeNotAcceptableException(all(types));
    }
    if (wished.isEmpty()) {
      return types[0];
    }
    wished.removeIf(type -> type.getQualityValue() == 0);
    MimeTypeUtils.sortBySpecificity(wished);
    wished.sort((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()));
    for (MediaType wish : wished) {
      for (String type : types) {
        if (wish.includes(MediaType.parseMediaType(type))) {
          return type;
        }
      }
    }
    throw new HttpMediaTypeNotAcceptableException(all(types));
  }

  private static List<MediaType> all(String... types) {
    return Arrays.stream(types).map(MediaType::parseMediaType).toList();
  }
}

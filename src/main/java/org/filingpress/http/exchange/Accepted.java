package org.filingpress.http.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** The form that {@code Accept} (RFC 9110, 12.5.1) asks for. */
public final class Accepted {

  private Accepted() {}

  /**
   * A type is wished for as much as the most specific range says that it is in; among equals the
   * more specific wish counts, then the order in which the types are.
   *
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
    wished.sort(Comparator.comparingInt(Accepted::breadth));
    String chosen = null;
    int best = wished.size();
    double most = 0;
    for (String type : types) {
      int rank = rank(MediaType.parseMediaType(type), wished);
      double quality = rank < wished.size() ? wished.get(rank).getQualityValue() : 0;
      if (quality > most || quality == most && quality > 0 && rank < best) {
        chosen = type;
        best = rank;
        most = quality;
      }
    }
    if (chosen == null) {
      throw new HttpMediaTypeNotAcceptableException(all(types));
    }
    return chosen;
  }

  private static int breadth(MediaType range) {
    return range.isWildcardType() ? 2 : range.isWildcardSubtype() ? 1 : 0;
  }

  /** The place of the most specific range that a type is in; behind the last when it is in none. */
  private static int rank(MediaType type, List<MediaType> mostSpecificFirst) {
    int rank = 0;
    while (rank < mostSpecificFirst.size() && !mostSpecificFirst.get(rank).includes(type)) {
      rank++;
    }
    return rank;
  }

  private static List<MediaType> all(String... types) {
    return Arrays.stream(types).map(MediaType::parseMediaType).toList();
  }
}

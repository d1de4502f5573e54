package org.filingpress.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/** Where the time of a thread went, by a Flight Recorder recording: samples, by stage. */
final class Profile {

  /**
   * A stage's share of the samples.
   *
   * @param share 0 to 1
   * @param dearest the three methods of the stage in which most samples were, with their shares
   */
  record Share(Stage stage, double share, List<String> dearest) {}

  private static final int DEAREST = 3;

  private Profile() {}

  static List<Share> read(Path recording) throws IOException {
    Map<Stage, Map<String, Integer>> samples = new EnumMap<>(Stage.class);
    int all = 0;
    for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
      RecordedThread thread =
          event.hasField("sampledThread") ? event.getThread("sampledThread") : null;
      if (thread == null || !"main".equals(thread.getJavaName()) || event.getStackTrace() == null) {
        continue;
      }
      String top = "";
      Stage stage = Stage.OTHER;
      for (RecordedFrame frame : event.getStackTrace().getFrames()) {
        String method = frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
        top = top.isEmpty() ? method : top;
        stage = Stage.of(method);
        if (stage != Stage.OTHER) {
          top = method;
          break;
        }
      }
      samples.computeIfAbsent(stage, s -> new HashMap<>()).merge(top, 1, Integer::sum);
      all++;
    }
    List<Share> shares = new ArrayList<>();
    for (Map.Entry<Stage, Map<String, Integer>> each : samples.entrySet()) {
      double sum = each.getValue().values().stream().mapToInt(Integer::intValue).sum();
      shares.add(new Share(each.getKey(), sum / all, dearest(each.getValue(), all)));
    }
    shares.sort(Comparator.comparing(Share::share).reversed());
    return shares;
  }

  private static List<String> dearest(Map<String, Integer> methods, int all) {
    return methods.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(DEAREST)
        .map(each -> shortName(each.getKey()) + " " + Math.round(100.0 * each.getValue() / all))
        .toList();
  }

  private static String shortName(String method) {
    int at = method.lastIndexOf('.', method.lastIndexOf('.') - 1);
    return "`" + method.substring(at + 1) + "`";
  }
}

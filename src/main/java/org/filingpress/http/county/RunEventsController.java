package org.filingpress.http.county;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.filingpress.http.problem.Language;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** A run as it goes on, as server-sent events (WHATWG HTML, 9.2). No thread waits for anybody. */
@RestController
final class RunEventsController {

  private final RunEvents events;
  private final RunSettings.Events settings;
  private final JsonMapper json;
  private final RunDoor door;

  RunEventsController(RunEvents events, RunSettings settings, JsonMapper json, RunDoor door) {
    this.events = events;
    this.settings = settings.events();
    this.json = json;
    this.door = door;
  }

  /** Who has heard the end is told so (204), so that he does not come again. */
  @Operation(
      operationId = "listenToRun",
      summary = "收听任务的进展（server-sent events）：run 事件，最后是 end 事件",
      responses = {
        @ApiResponse(
            responseCode = "200",
            description = "事件流；断开后带 Last-Event-ID 接着收听",
            content =
                @Content(
                    mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                    schema = @Schema(type = "string"),
                    examples =
                        @ExampleObject(
                            "event: run\nid: 1-0\ndata: {\"state\": \"running\", \"counts\":"
                                + " {\"documents\": 24, \"made\": 7}, \"secondsLeft\": 3}\n\n"))),
        @ApiResponse(responseCode = "204", description = "结束的事件已经收听过", content = @Content)
      })
  @GetMapping(
      path = RunController.PATH + RunController.ONE + "/events",
      produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  void listen(
      @PathVariable String county,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    ClientKey client = door.enter(county);
    Run run = door.run(county, id);
    EventId heard = EventId.of(request.getHeader("Last-Event-ID"));
    if (heard.isEnd() && heard.attempt() == run.attempt() && !run.state().isActive()) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    ListenerPlaces.Place place = events.place(client);
    boolean listens = false;
    try {
      response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
      response.setCharacterEncoding("UTF-8");
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("X-Accel-Buffering", "no");
      if (!request.getMethod().equals("HEAD")) {
        listens(run, heard, request, place);
        listens = true;
      }
    } finally {
      if (!listens) {
        place.leave();
      }
    }
  }

  private void listens(
      Run run, EventId heard, HttpServletRequest request, ListenerPlaces.Place place)
      throws IOException {
    AsyncContext context = request.startAsync();
    context.setTimeout(settings.longest().toMillis());
    ServletOutputStream out = context.getResponse().getOutputStream();
    RunListener listener =
        new RunListener(
            run.county(), run.id(), heard, Language.of(request), json, context, out, place);
    context.addListener(listener);
    out.setWriteListener(listener);
    events.add(listener);
  }
}

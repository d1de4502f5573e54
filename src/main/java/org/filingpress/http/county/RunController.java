package org.filingpress.http.county;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.filingpress.filing.Sha256;
import org.filingpress.http.exchange.EntityTags;
import org.filingpress.http.exchange.JsonBody;
import org.filingpress.http.exchange.PageRequest;
import org.filingpress.http.guard.Audit;
import org.filingpress.http.problem.Language;
import org.filingpress.http.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** County runs are asked for, watched, stopped and restarted. */
@RestController
@RequestMapping(RunController.PATH)
final class RunController {

  static final String PATH = "/api/v1/counties/{county:[0-9]{6}}/runs";

  static final String ONE = "/{id:[0-9a-f]{32}}";

  private static final Pattern KEY = Pattern.compile("[\\x20-\\x7E]{1,200}");

  private final Runs runs;
  private final RunOrders orders;
  private final RunSettings settings;
  private final JsonBody body;
  private final JsonMapper json;
  private final RunDoor door;
  private final Audit audit;

  RunController(
      Runs runs,
      RunOrders orders,
      RunSettings settings,
      JsonBody body,
      JsonMapper json,
      RunDoor door,
      Audit audit) {
    this.runs = runs;
    this.orders = orders;
    this.settings = settings;
    this.body = body;
    this.json = json;
    this.door = door;
    this.audit = audit;
  }

  /** {@code Idempotency-Key} makes a request that is sent again answer the same run. */
  @Operation(
      operationId = "startRun",
      summary = "新建一个县的批量任务",
      description = "回答 202，Location 是任务的地址；同一县同一年度已有任务时 409。",
      parameters =
          @Parameter(
              in = ParameterIn.HEADER,
              name = "Idempotency-Key",
              description = "同一个键和内容重发，得到同一个任务",
              example = "2025-draft-1"),
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(type = "object"),
                      examples = {
                        @ExampleObject(name = "all", value = "{\"year\": 2025}"),
                        @ExampleObject(
                            name = "some",
                            value =
                                "{\"year\": 2025, \"source\": \"store\", \"formats\": [\"docx\"],"
                                    + " \"workers\": 1, \"force\": false, \"strict\": false}")
                      })))
  @PostMapping(
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<RunAnswer> start(@PathVariable String county, HttpServletRequest request)
      throws IOException {
    ClientKey client = door.enter(county);
    String key = key(request);
    RunOrder order = orders.read(county, body.object(request));
    Runs.Asked asked = runs.ask(order, client, key);
    if (!asked.isRepeated()) {
      audit.changed("county run", asked.run().id(), order.text());
    }
    return accepted(asked.run(), request);
  }

  @Operation(operationId = "listRuns", summary = "列出一个县的批量任务，新的在前")
  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<RunPage> list(
      @PathVariable String county,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size,
      HttpServletRequest request) {
    door.enter(county);
    PageRequest wanted = PageRequest.of(page, size, settings.pageSize());
    List<Run> found = runs.list(county, year, wanted.offset(), size + 1);
    Locale locale = Language.of(request);
    String next =
        found.size() <= size
            ? null
            : "/api/v1/counties/"
                + county
                + "/runs?"
                + (year == null ? "" : "year=" + year + "&")
                + "page="
                + (page + 1)
                + "&size="
                + size;
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
    if (next != null) {
      answer.header("Link", "<" + next + ">; rel=\"next\"");
    }
    return answer.body(
        new RunPage(
            found.stream().limit(size).map(run -> RunAnswer.of(run, null, locale)).toList(),
            page,
            size,
            next));
  }

  @Operation(
      operationId = "readRun",
      summary = "读取任务：状态、份数、剩余时间、各份申报的问题",
      responses =
          @ApiResponse(
              responseCode = "200",
              description = "任务；ETag 是所回答内容的 SHA-256",
              content = @Content(schema = @Schema(implementation = RunAnswer.class))))
  @GetMapping(path = ONE, produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> read(
      @PathVariable String county, @PathVariable String id, HttpServletRequest request) {
    door.enter(county);
    Runs.Watched watched = runs.watch(county, id);
    List<ToldProblems> told = watched.problems(0, settings.mostEntries());
    byte[] answer = json.writeValueAsBytes(RunAnswer.of(watched.run(), told, Language.of(request)));
    String hash = Sha256.of(answer);
    ResponseEntity.BodyBuilder headers =
        EntityTags.isKnown(request, hash)
            ? ResponseEntity.status(HttpStatus.NOT_MODIFIED)
            : ResponseEntity.ok();
    headers
        .eTag(EntityTags.of(hash))
        .header("Vary", "Accept-Language")
        .header("Cache-Control", "private, no-cache");
    return EntityTags.isKnown(request, hash)
        ? headers.build()
        : headers.contentType(MediaType.APPLICATION_JSON).body(answer);
  }

  @Operation(operationId = "stopRun", summary = "停止任务：做完手头的文档就结束")
  @PostMapping(path = ONE + "/stop", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<RunAnswer> stop(
      @PathVariable String county, @PathVariable String id, HttpServletRequest request) {
    door.enter(county);
    Run run = runs.stop(county, id);
    audit.changed("county run", id, "stop asked");
    return accepted(run, request);
  }

  @Operation(operationId = "restartRun", summary = "接着做被停止、被中断或有失败的任务")
  @PostMapping(path = ONE + "/restart", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<RunAnswer> restart(
      @PathVariable String county, @PathVariable String id, HttpServletRequest request) {
    door.enter(county);
    Run run = runs.restart(county, id);
    audit.changed("county run", id, "restarted");
    return accepted(run, request);
  }

  private static ResponseEntity<RunAnswer> accepted(Run run, HttpServletRequest request) {
    return ResponseEntity.accepted()
        .location(URI.create(run.address()))
        .body(RunAnswer.of(run, null, Language.of(request)));
  }

  private static @Nullable String key(HttpServletRequest request) {
    String key = request.getHeader("Idempotency-Key");
    if (key != null && !KEY.matcher(key).matches()) {
      throw Refusal.of(HttpStatus.BAD_REQUEST, "http.bad-key");
    }
    return key;
  }
}

package org.filingpress.filing;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads filings of the contract {@code filingpress/filing/1} from JSON (RFC 8259) in UTF-8,
 * strictly, and finds everything that is wrong with each of them.
 *
 * <p>The input holds one filing, or many: as JSON lines or one after another, each over as many
 * lines as it likes. A list of filings is refused. A broken filing does not stop the ones after it,
 * as long as these begin on lines of their own: a line that begins with <code>{</code> begins a new
 * filing, unless it goes on with an object or list that the text before it left open after {@code
 * ,}, {@code [} or {@code :}. As soon as one filing has been seen that has a line to itself, even
 * that exception falls: then the input is JSON lines. What follows a filing on its line, other than
 * another filing, spoils it.
 *
 * <p>Filings are read as a stream: memory holds one of them at a time. Text is kept exactly as
 * filed. A reader has no state of its own and serves many threads.
 */
public final class FilingReader {

  /** The limits lie in {@link DocumentSource}, which sees a text before the parser stores it. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .build())
          .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
          .build();

  /** What the parser's messages say about its own settings and buffers. */
  private static final Pattern PARSER_INTERNALS =
      Pattern.compile("( \\((start marker|for Object|for Array)|: (enable|maybe a)).*");

  private final FilingLimits limits;

  public FilingReader() {
    this(FilingLimits.DEFAULT);
  }

  public FilingReader(FilingLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads all filings of an input, in its order, and hands over each before it reads the next. An
   * input without any is one {@link Reading.Refused}. The input is not closed.
   *
   * @throws IOException when the input itself fails
   */
  public void read(InputStream in, Consumer<Reading> consumer) throws IOException {
    DocumentSource source = new DocumentSource(in, limits);
    if (source.looksLikeUtf16()) {
      consumer.accept(refused("filing.utf16", 1));
      return;
    }
    if (!source.next()) {
      consumer.accept(refused("filing.empty", 1));
      return;
    }
    do {
      consumer.accept(document(source));
    } while (source.next());
  }

  /**
   * Reads an input that is to hold exactly one filing; more than one is refused.
   *
   * @throws IOException when the input itself fails
   */
  public Reading readOne(InputStream in) throws IOException {
    List<Reading> readings = new ArrayList<>();
    read(
        in,
        reading -> {
          if (readings.size() < 2) {
            readings.add(reading);
          }
        });
    Reading first = readings.get(0);
    if (readings.size() == 1 || first instanceof Reading.Refused) {
      return first;
    }
    List<Problem> problems = new ArrayList<>(first.problems());
    long line = readings.get(1).line();
    problems.add(Problem.error("filing.more-than-one", "", String.valueOf(line)));
    return new Reading.Refused(problems, first.line());
  }

  private Reading document(DocumentSource source) throws IOException {
    long line = source.begin().line();
    Findings findings = new Findings(limits);
    Parsed parsed = new Parsed(null, Claim.NONE);
    if (source.first() == '{') {
      parsed = parse(source, findings);
    } else {
      findings.add(notAFiling(source));
    }
    Filing filing = parsed.filing();
    if (filing == null) {
      source.skip();
    } else {
      DocumentSource.Position garbage = source.garbage();
      if (garbage != null) {
        findings.add(at(garbage, "filing.trailing", "$"));
        source.skip();
      }
    }
    return filing == null || findings.hasErrors()
        ? new Reading.Refused(findings.all(), line, parsed.claim())
        : new Reading.Accepted(filing, findings.all(), line);
  }

  /**
   * @param filing whatever was found wrong with it; null when its text is no JSON (noted)
   */
  private record Parsed(@Nullable Filing filing, Claim claim) {}

  private Parsed parse(DocumentSource source, Findings findings) throws IOException {
    JsonParser parser = JSON.createParser(ObjectReadContext.empty(), source);
    JsonCursor cursor = new JsonCursor(parser, limits, findings);
    FilingParser contract = new FilingParser(cursor, limits);
    try (parser) {
      Filing filing = contract.filing();
      return new Parsed(filing, contract.claim());
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      findings.add(broken(source, cursor.place(), e));
      source.transferTo(Writer.nullWriter()); // to where it ends, however far the parser has read
      return new Parsed(null, contract.claim());
    }
  }

  private Problem notAFiling(DocumentSource source) throws IOException {
    if (Character.isLowSurrogate(source.first())) {
      return notUtf8(source, source.begin(), "");
    }
    return source.first() == '['
        ? Problem.error("filing.array", "$")
        : at(source.begin(), "filing.no-object", "");
  }

  private Problem broken(DocumentSource source, String place, JacksonException e) {
    DocumentSource.Stop stop = source.stop();
    if (stop == null) {
      DocumentSource.Position position = position(source, e.getLocation());
      String detail = e.getOriginalMessage();
      return detail.startsWith("Unexpected end-of-input")
          ? at(position, "filing.ends-early", place)
          : at(position, "filing.syntax", place, PARSER_INTERNALS.matcher(detail).replaceAll(""));
    }
    return switch (stop) {
      case NOT_UTF8 -> notUtf8(source, source.stopped(), place);
      case TEXT_TOO_LONG ->
          at(source.stopped(), "filing.text-too-long", place, limits.textLength());
      case TOO_DEEP -> at(source.stopped(), "filing.too-deep", place, limits.nestingDepth());
      case TOO_LARGE -> at(source.stopped(), "filing.too-large", place, limits.documentBytes());
    };
  }

  private static Problem notUtf8(
      DocumentSource source, DocumentSource.Position position, String place) {
    return at(position, source.looksLikeGbk() ? "filing.gbk" : "filing.not-utf8", place);
  }

  /** The parser counts from the document's beginning. */
  private static DocumentSource.Position position(
      DocumentSource source, @Nullable TokenStreamLocation found) {
    if (found == null) {
      return source.here();
    }
    DocumentSource.Position begin = source.begin();
    return new DocumentSource.Position(
        begin.line() + found.getLineNr() - 1,
        found.getLineNr() == 1 ? begin.column() + found.getColumnNr() - 1 : found.getColumnNr());
  }

  private static Problem at(
      DocumentSource.Position position, String code, String place, Object... more) {
    List<String> arguments = new ArrayList<>();
    arguments.add(String.valueOf(position.line()));
    arguments.add(String.valueOf(position.column()));
    for (Object argument : more) {
      arguments.add(String.valueOf(argument));
    }
    return new Problem(Severity.ERROR, code, place, arguments);
  }

  private static Reading refused(String code, long line) {
    return new Reading.Refused(List.of(Problem.error(code, "")), line);
  }
}

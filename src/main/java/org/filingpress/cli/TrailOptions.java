package org.filingpress.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.filingpress.store.Trail;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Which library a command changes or asks about, who does so, and where the trail is. */
final class TrailOptions {

  @Mixin private LibraryOptions library = new LibraryOptions();

  @Mixin private ActorOptions actor = new ActorOptions();

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  Path library() {
    return library.folder();
  }

  /** Opens the database and works with the trail; see {@link DatabaseWork}. */
  int run(DatabaseWork<PrintedTrail> work) throws IOException {
    CommandLine line = command.commandLine();
    return DatabaseWork.run(
        Trail.class,
        database,
        line,
        trail -> work.with(new PrintedTrail(trail, actor.name(), line.getOut())));
  }
}

package org.filingpress.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.filingpress.http.problem.Refusal;
import org.junit.jupiter.api.Test;

class RoomTests {

  @Test
  void oneClientLeavesRoomForTheOthers() {
    Room room = new Room(100);
    room.take("a", 0, 20);

    assertThatThrownBy(() -> room.take("a", 0, 6))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("429")
        .hasMessageContaining("http.share");
    assertThatCode(() -> room.take("a", 20, 40))
        .as("of the same request")
        .doesNotThrowAnyException();
    room.take("b", 0, 25);
    assertThatThrownBy(() -> room.take("c", 0, 16))
        .hasMessageContaining("503")
        .hasMessageContaining("http.no-room");

    room.give("a", 60);
    room.take("a", 0, 10);
    room.take("a", 0, 15);
    room.take(null, 0, 50);
    assertThatThrownBy(() -> room.take(null, 50, 1)).hasMessageContaining("503");
  }

  @Test
  void whoIsRefusedLeavesWhatHeHadAtOnceAndStaysRefused() {
    Room room = new Room(100);
    Held refused = held(room, 12);
    Held other = held(room, 12);

    assertThatThrownBy(() -> refused.keep(20)).hasMessageContaining("http.share");
    assertThatCode(() -> other.keep(60)).as("alone now").doesNotThrowAnyException();
    other.giveBack();
    assertThatThrownBy(refused::goOn)
        .isInstanceOfSatisfying(
            Refusal.class,
            again -> assertThat(again.headers().getFirst("Retry-After")).isEqualTo("5"));
    assertThatThrownBy(() -> refused.keep(1)).hasMessageContaining("http.share");

    refused.giveBack();
    room.take(null, 0, 60);
    room.take(null, 0, 40);
    assertThatThrownBy(() -> room.take(null, 40, 1))
        .as("nothing was given back twice")
        .hasMessageContaining("http.no-room");
  }

  @Test
  void whatThereNeverIsRoomForIsTooLargeWhoeverHasTheRest() {
    Room room = new Room(100);
    room.take("b", 0, 40);
    Held upload = held(room, 60);

    assertThatThrownBy(() -> upload.keep(101))
        .isInstanceOfSatisfying(
            Refusal.class,
            refused -> assertThat(refused.headers().getFirst("Retry-After")).isNull())
        .hasMessageContaining("413")
        .hasMessageContaining("http.upload-beyond-room");
    assertThatThrownBy(upload::goOn).hasMessageContaining("413");
    assertThatCode(() -> room.take("c", 0, 60)).as("he left his room").doesNotThrowAnyException();
  }

  private static Held held(Room room, long bytes) {
    Held held = new Held(room);
    held.isOf("a");
    held.keep(bytes);
    return held;
  }
}

package org.filingpress.http.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.FutureTask;
import org.filingpress.http.document.Turns.Turn;
import org.filingpress.http.guard.Client;
import org.filingpress.store.Role;
import org.junit.jupiter.api.Test;

class TurnsTests {

  private final Turns turns = new Turns();

  @Test
  void whoHadNoneInThisRoundComesBeforeWhoHad() {
    ask("甲", "甲", "甲");
    assertThat(served(1)).containsExactly("甲");

    ask("乙", "乙");

    assertThat(served(4)).containsExactly("乙", "甲", "乙", "甲");
    assertThat(turns.next()).isNull();
  }

  @Test
  void whoHasTwoIsServedThoughOthersComeAgainAsSoonAsTheyHadOne() {
    ask("乙", "丙", "甲", "甲");

    List<String> served = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String client = served(1).get(0);
      served.add(client);
      if (!client.equals("甲")) {
        ask(client);
      }
    }

    assertThat(served).containsExactly("乙", "丙", "甲", "甲", "乙", "丙");
  }

  @Test
  void whoIsAloneIsServedInTheOrderInWhichHeAsked() {
    List<Turn> asked = ask("甲", "甲", "甲");
    turns.remove(asked.get(1));

    assertThat(turns.next()).isSameAs(asked.get(0));
    assertThat(turns.next()).isSameAs(asked.get(2));
    assertThat(turns.remove(asked.get(2))).as("waits no longer").isFalse();
  }

  private List<Turn> ask(String... clients) {
    List<Turn> asked = new ArrayList<>();
    for (String name : clients) {
      Client client = new Client(name, Role.ADMIN, null, null);
      Turn turn = new Turn(client, new FutureTask<>(() -> name));
      turns.add(turn);
      asked.add(turn);
    }
    return asked;
  }

  private List<String> served(int count) {
    List<String> clients = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      clients.add(Objects.requireNonNull(turns.next()).client().name());
    }
    return clients;
  }
}

package org.filingpress.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Measures the HTTP service on loopback: throughput and latency beside the press called in a loop,
 * LibreOffice beside it, and what it holds after many clients of all kinds.
 */
final class HttpBenchmark {

  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final List<Integer> CLIENTS = List.of(1, 4, 16, 64);

  private final Path repository;
  private final Path filing;
  private final boolean quick;
  private final String date;

  HttpBenchmark(Path repository, Path filing, boolean quick, String date) {
    this.repository = repository;
    this.filing = filing;
    this.quick = quick;
    this.date = date;
  }

  /**
   * What was measured.
   *
   * @param warm whether the compilers of the service and of the loops were quiet when they began
   * @param loads one for each number of clients
   * @param before what the service held when it was warm
   * @param afterLoad the same after the loads
   * @param afterSoak the same after the soak
   */
  record Measured(
      StartUp startUp,
      boolean warm,
      List<LoadBesideLoops> loads,
      List<LibreOffice.Sample> office,
      Soak.Result soak,
      ServiceProcess.Holding before,
      ServiceProcess.Holding afterLoad,
      ServiceProcess.Holding afterSoak) {}

  void run() throws Exception {
    Machine machine = new Machine();
    Path folder = Files.createTempDirectory("http");
    StartUp startUp = StartUp.measure(repository, folder.resolve("start"), quick ? 1 : 5);
    byte[] body = Files.readAllBytes(filing);
    byte[] request = HttpRequests.document(body, WORD);
    Measured measured;
    try (Bench press = Bench.besideTheService(Maker.DOCX, repository, filing);
        Bench reader = Bench.besideTheService(Maker.READ, repository, filing);
        ServiceProcess service = ServiceProcess.start(repository, folder.resolve("service"))) {
      Load load = new Load(service.port(), request);
      long most = quick ? 5_000 : 180_000;
      boolean warm = press.warmUp(LoadBesideLoops.THREADS, most);
      warm &= reader.warmUp(LoadBesideLoops.THREADS, most);
      warm &= WarmUp.run(seconds -> load.run(4, seconds), service::compilerSeconds, most / 1e3);
      ServiceProcess.Holding before = service.holding();
      List<LoadBesideLoops> loads = new ArrayList<>();
      for (int clients : CLIENTS) {
        loads.add(LoadBesideLoops.run(load, clients, quick ? 2 : 8, quick ? 3 : 15, press, reader));
      }
      ServiceProcess.Holding afterLoad = service.holding();
      List<LibreOffice.Sample> office = office(press, folder);
      Soak.Result soak = new Soak(service.port(), body, WORD).run(quick ? 10 : 600);
      ServiceProcess.Holding afterSoak = settled(service);
      measured = new Measured(startUp, warm, loads, office, soak, before, afterLoad, afterSoak);
    }
    // Only now that the processes have ended are they known to be ours.
    String text = new HttpReport(measured, machine.othersShare(), date).text();
    System.out.println(text);
    if (!quick) {
      Results.put(repository.resolve("benchmarks"), Results.HTTP, text);
    }
  }

  /** After the connections that were broken off have been noticed. */
  private ServiceProcess.Holding settled(ServiceProcess service) throws Exception {
    Thread.sleep(quick ? 2_000 : 65_000);
    return service.holding();
  }

  private List<LibreOffice.Sample> office(Bench press, Path folder) throws Exception {
    if (!LibreOffice.isInstalled()) {
      return List.of();
    }
    Path document = folder.resolve("document.docx");
    press.write(document);
    LibreOffice office =
        new LibreOffice(
            repository, folder.resolve("office"), Collections.nCopies(quick ? 3 : 31, document));
    office.warmUp();
    List<LibreOffice.Sample> samples = new ArrayList<>();
    for (int round = 0; round < (quick ? 1 : 3); round++) {
      samples.add(office.sample());
    }
    return samples;
  }
}

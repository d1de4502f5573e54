package org.filingpress;

/** The program's entry. */
public final class Application {
  private Application() {}

  public static void main(String[] args) {
    System.out.println("x");
  }
}

#!/bin/sh
# Builds Filingpress and its peers, measures them in one run, prints the tables, and writes them to
# RESULTS.md beside this file. Arguments: filling, pages, county, county-pdf or http (one of the five
# benchmarks; default: all), --date YYYY-MM-DD (default: today), --quick (few rounds, nothing written), --docx
# and --pdf (how many filings county is given; README.md). Needs a JDK (17 or later), Maven, and a
# machine that does nothing else; pages and county use LibreOffice where there is one.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
mvn -q -B -f "$root/pom.xml" install -DskipTests -Dspotless.check.skip=true
mvn -q -B -f "$here/pom.xml" package
exec java -Xmx1g -Dorg.apache.logging.log4j.simplelog.StatusLogger.level=OFF -cp "$here/harness/target/harness.jar" \
  org.filingpress.benchmarks.Benchmark "$root" "$@"

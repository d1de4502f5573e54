#!/bin/sh
# Installs the built program (mvn package) into a folder:
#   deploy/install.sh /opt/filingpress
# It is unpacked, and its loaded classes are put into an archive (class-data sharing) after a trial
# start, so that it starts in half the time. The archive is of use to the java that wrote it alone:
# run this again after an update of either. Templates that are there stay as they are. Needs curl.
set -eu
repository=$(cd "$(dirname "$0")/.." && pwd)
to=${1:?the folder to install into}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
mkdir -p "$to"
to=$(cd "$to" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

rm -rf "$to/app"
"$java" -Djarmode=tools -jar "$repository/target/filingpress.jar" extract --destination "$to/app"
[ -e "$to/templates" ] || cp -R "$repository/templates" "$to/templates"
mkdir -p "$to/fonts"
cp -R "$repository/fonts/." "$to/fonts"

cd "$scratch"
LC_ALL=C.UTF-8 "$java" -XX:ArchiveClassesAtExit="$to/app/filingpress.jsa" -jar "$to/app/filingpress.jar" \
  serve --port 0 --data "$scratch/data" >said 2>log &
service=$!
url=
ready=
while [ -z "$ready" ]; do
  sleep 0.2
  if ! kill -0 $service 2>/dev/null; then
    cat said log >&2
    exit 1
  fi
  url=${url:-$(sed -n 's/.*\(http:\/\/[^ /]*\).*/\1/p' said | head -1)}
  if [ -n "$url" ] && curl -fs -o ready "$url/actuator/health/readiness"; then
    ready=yes
  fi
done
kill $service
wait $service || true
[ -s "$to/app/filingpress.jsa" ] || { echo "no archive of classes: $to/app/filingpress.jsa" >&2; exit 1; }

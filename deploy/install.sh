#!/bin/sh
# Installs the built program (mvn package) into a folder, or the next version over it; stop the
# service first:
#   deploy/install.sh /opt/filingpress
# It is unpacked, and the classes that a trial start loads are put into an archive (class-data
# sharing), so that it starts in half the time. The archive is of use to the java that wrote it alone:
# run this again after an update of either. Templates that are there stay as they are, and so does
# fonts/fonts.yml. When the program does not start, the one before stays. Needs curl.
set -eu
repository=$(cd "$(dirname "$0")/.." && pwd)
to=${1:?the folder to install into}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
patience=120
mkdir -p "$to"
to=$(cd "$to" && pwd)

restore() {
  if [ -e "$to/app.old" ]; then
    rm -rf "$to/app"
    mv "$to/app.old" "$to/app"
  fi
}
restore # what was broken off before
scratch=$(mktemp -d)
service=
installed=
finish() {
  if [ -n "$service" ]; then
    kill "$service" 2>/dev/null || true
    wait "$service" || true
  fi
  if [ -n "$installed" ]; then
    rm -rf "$to/app.old"
  else
    restore
  fi
  rm -rf "$scratch"
}
trap finish EXIT
trap 'exit 1' HUP INT TERM

[ ! -e "$to/app" ] || mv "$to/app" "$to/app.old"
"$java" -Djarmode=tools -jar "$repository/target/filingpress.jar" extract --destination "$to/app"
[ -e "$to/templates" ] || cp -R "$repository/templates" "$to/templates"
cd "$repository/fonts"
find . -type f | while read -r font; do
  there=$to/fonts/$font
  if ! cmp -s "$font" "$there"; then
    mkdir -p "$(dirname "$there")"
    cp "$font" "$there.new"
    if [ "$font" = ./fonts.yml ] && [ -e "$there" ]; then
      echo "$there stays as it is; the new one lies beside it: fonts.yml.new" >&2
    else
      mv "$there.new" "$there"
    fi
  fi
done

# The trial has nothing to do with the service's settings, database and templates.
cd "$scratch"
env -i PATH="$PATH" LC_ALL=C.UTF-8 "$java" -XX:ArchiveClassesAtExit="$to/app/filingpress.jsa" \
  -jar "$to/app/filingpress.jar" serve --port 0 --data "$scratch/data" \
  --templates "$repository/templates" --fonts "$repository/fonts" >said 2>log &
service=$!
url=
ready=
waited=0
while [ -z "$ready" ]; do
  sleep 1
  waited=$((waited + 1))
  if [ $waited -gt $patience ] || ! kill -0 "$service" 2>/dev/null; then
    cat said log >&2
    exit 1
  fi
  url=${url:-$(sed -n 's/.*\(http:\/\/[^ /]*\).*/\1/p' said | head -1)}
  if [ -n "$url" ] && curl -fs -o ready "$url/actuator/health/readiness"; then
    ready=yes
  fi
done
kill "$service"
wait "$service" || true
service=
if [ ! -s "$to/app/filingpress.jsa" ]; then
  echo "no archive of classes: $to/app/filingpress.jsa" >&2
  exit 1
fi
installed=yes

#!/bin/sh
# Installs the built program (mvn package) into a folder, or the next version over it; stop the
# service first:
#   deploy/install.sh /opt/filingpress
# It is unpacked, and the classes that a trial start loads are put into an archive (class-data
# sharing), so that it starts in half the time. The archive is of use to the java that wrote it alone:
# run this again after an update of either. Templates that are there stay as they are, and so does
# fonts/fonts.yml. When the program does not start with the fonts that it will have, or the
# installation breaks off, all stays as it was before. Needs curl.
set -eu
umask 022 # the service is not who installs it, and reads all of it
repository=$(cd "$(dirname "$0")/.." && pwd)
to=${1:?the folder to install into}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
patience=120
mkdir -p "$to"
to=$(cd "$to" && pwd)

# What the new version takes the place of lies in before/ until that has begun; it then goes whole.
restore() {
  for part in app fonts; do
    if [ -e "$to/before/$part" ]; then
      rm -rf "${to:?}/$part"
      mv "$to/before/$part" "$to/$part"
    fi
  done
  rm -rf "$to/before" "$to/gone" "$to/fonts.new" "$to/templates.new"
}
restore # what was broken off before
scratch=$(mktemp -d)
service=
begun=
finish() {
  if [ -n "$service" ]; then
    kill "$service" 2>/dev/null || true
    wait "$service" || true
  fi
  if [ -n "$begun" ] && [ -e "$to/before" ] && [ ! -e "$to/before/app" ]; then
    rm -rf "$to/app" # there was none
  fi
  restore
  rm -rf "$scratch"
}
trap finish EXIT
trap 'exit 1' HUP INT TERM

mkdir "$to/before"
[ ! -e "$to/app" ] || mv "$to/app" "$to/before/app"
begun=yes
"$java" -Djarmode=tools -jar "$repository/target/filingpress.jar" extract --destination "$to/app"
[ -e "$to/templates" ] || cp -R "$repository/templates" "$to/templates.new"
cp -R "$repository/fonts" "$to/fonts.new"
for part in app fonts.new templates.new; do
  [ ! -e "$to/$part" ] || chmod -R u=rwX,go=rX "$to/$part"
done
if [ -e "$to/fonts" ]; then
  cd "$to/fonts"
  find . ! -type d | while IFS= read -r font; do
    new=$to/fonts.new/$font
    if [ "$font" = ./fonts.yml ] && ! cmp -s "$font" "$new"; then
      mv "$new" "$new.new"
      cp -Pp "$font" "$new"
      echo "$to/fonts/fonts.yml stays as it is; the new one lies beside it: fonts.yml.new" >&2
    elif [ ! -e "$new" ] && [ "$font" != ./fonts.yml.new ]; then
      mkdir -p "$(dirname "$new")"
      cp -Pp "$font" "$new"
    fi
  done
fi

# The trial has nothing to do with the service's settings, database and templates.
cd "$scratch"
env -i PATH="$PATH" LC_ALL=C.UTF-8 "$java" -XX:+UseParallelGC \
  -XX:ArchiveClassesAtExit="$to/app/filingpress.jsa" \
  -jar "$to/app/filingpress.jar" serve --port 0 --data "$scratch/data" \
  --templates "$repository/templates" --fonts "$to/fonts.new" >said 2>log &
service=$!
url=
ready=
waited=0
while [ -z "$ready" ]; do
  sleep 1
  waited=$((waited + 1))
  if [ $waited -gt $patience ] || ! kill -0 "$service" 2>/dev/null; then
    grep -hv '\]\[warning\]\[' said log >&2 || true # Java's own, of the archive
    echo "the new program does not start; $to stays as it was (fonts.new would have become fonts)" >&2
    exit 1
  fi
  url=${url:-$(sed -n 's/.*\(http:\/\/[^ /]*\).*/\1/p' said | head -1)}
  if [ -n "$url" ] && curl --noproxy '*' -fs -o ready "$url/actuator/health/readiness"; then
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
[ ! -e "$to/fonts" ] || mv "$to/fonts" "$to/before/fonts"
mv "$to/fonts.new" "$to/fonts"
[ ! -e "$to/templates.new" ] || mv "$to/templates.new" "$to/templates"
mv "$to/before" "$to/gone"

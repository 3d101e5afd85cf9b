#!/usr/bin/env bash
# Fetches Postfix and Exim for the mail laboratory into a folder, without installing them: as packages they exclude each other, and a
# machine that checks this project needs no mail server. Also what they need and the machine lacks. Not only root may run this.
set -euo pipefail
folder="$(dirname "$0")/../../node_modules/.cache/mail-laboratory"
rm -rf "$folder"
mkdir -p "$folder/packages/partial"
folder="$(cd "$folder" && pwd)"

fetch() {
  apt-get install -y -q --download-only --no-install-recommends \
    -o Dir::Cache::archives="$folder/packages" -o Debug::NoLocking=1 "$1"
}
for package in postfix exim4-daemon-light; do
  # A list of packages that is too old names files that are gone.
  fetch "$package" || { apt-get update -q && fetch "$package"; }
done
shopt -s nullglob
for package in "$folder"/packages/*.deb; do dpkg -x "$package" "$folder/root"; done
# Some libraries still name the old place beside /usr.
if [ -d "$folder/root/lib" ]; then cp -a "$folder/root/lib/." "$folder/root/usr/lib/"; fi
echo "Postfix and Exim are in $folder/root"

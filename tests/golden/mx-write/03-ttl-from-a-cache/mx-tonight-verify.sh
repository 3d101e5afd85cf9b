#!/bin/sh
no_server=''

set -f
status=0

# Prints the name servers of a zone; where there are none, those of the zone above it.
name_servers() {
  at=$1
  while :; do
    found=$(dig $MX_RESOLVER $MX_DIG_OPTIONS +short "$at" NS | sed -n -e '/^;/d' -e 's/\.$//p' | sort)
    if [ -n "$found" ]; then
      printf '%s\n' "$found"
      return
    fi
    case $at in
      *.*.*) at=$(printf '%s' "$at" | cut -d . -f 2-) ;;
      *) return ;;
    esac
  done
}

# ask ZONE DOMAIN...
ask() {
  zone=$1
  shift
  servers=$(name_servers "$zone")
  if [ -z "$servers" ]; then
    status=1
    printf '%s %s\n' "$zone" "$no_server" >&2
    for domain; do
      printf '; <<>> DiG <<>> %s MX\n;; no servers could be reached\n\n' "$domain"
    done
    return
  fi
  for domain; do
    for server in $servers; do
      dig $MX_DIG_OPTIONS +norecurse "@$server" "$domain" MX || status=1
    done
  done
}

ask 'example.test' 'example.test' '*.example.test'
exit "$status"

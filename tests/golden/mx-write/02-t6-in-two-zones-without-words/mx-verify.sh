#!/bin/sh
no_server=''

set -f
locale=$LC_ALL
[ -n "$locale" ] || locale=$LC_CTYPE
[ -n "$locale" ] || locale=$LANG
LC_ALL=C
export LC_ALL
status=0

# Finds the zone that holds a name, and its name servers: sets $zone and $servers, or $failed.
find_zone() {
  zone=$1
  servers=
  failed=
  while :; do
    answer=$(dig $MX_RESOLVER $MX_DIG_OPTIONS +noall +comments +answer "$zone" NS)
    case $answer in
      *'status: NOERROR'* | *'status: NXDOMAIN'*) ;;
      *)
        failed=yes
        return
        ;;
    esac
    servers=$(printf '%s\n' "$answer" | awk -v name="$zone." '
      tolower($1) == name && $4 == "NS" { server = tolower($5); sub(/\.$/, "", server); print server }' | sort -u)
    [ -z "$servers" ] || return
    case $zone in
      *.*.*) zone=$(printf '%s' "$zone" | cut -d . -f 2-) ;;
      *) return ;;
    esac
  done
}

# ask_server SERVER DOMAIN: what is no answer is printed as such.
ask_server() {
  answer=$(dig +time=3 +tries=2 $MX_DIG_OPTIONS +norecurse "@$1" "$2" MX) || status=1
  case $answer in
    *'<<>> DiG'*) printf '%s\n\n' "$answer" ;;
    *)
      printf '; <<>> DiG <<>> @%s %s MX\n%s\n;; no servers could be reached\n\n' "$1" "$2" "$answer"
      status=1
      ;;
  esac
}

# ask ZONE DOMAIN...
ask() {
  find_zone "$1"
  shift
  if [ -z "$servers" ]; then
    status=1
    for domain; do
      printf '%s: %s\n' "$domain" "$no_server" >&2
      if [ -z "$failed" ]; then
        dig $MX_RESOLVER $MX_DIG_OPTIONS "$domain" MX
      else
        printf '; <<>> DiG <<>> %s MX\n;; no servers could be reached\n\n' "$domain"
      fi
    done
    return
  fi
  list=$(printf '%s' "$servers" | tr '\n' ' ')
  for domain; do
    printf ';; TO ASK: %s ZONE: %s SERVERS: %s\n\n' "$domain" "$zone" "$list"
    for server in $servers; do
      ask_server "$server" "$domain"
    done
  done
}

ask 'example.test' 'example.test' 'sales.example.test'
ask 'other.test' 'other.test'
ask 'null.test' 'null.test'
exit "$status"

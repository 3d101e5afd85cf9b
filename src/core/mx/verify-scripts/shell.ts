import { commentLines, markedLines, type Comments } from '../write/comments.ts';
import type { Questions } from './questions.ts';

/** Gives the script for a POSIX shell with dig. Its answers go to standard output, what went wrong to standard error. */
export function shellScript(questions: readonly Questions[], comments: Comments): string {
  return [
    '#!/bin/sh',
    ...markedLines('#', comments, 'verify-head'),
    ...said(comments),
    FUNCTIONS,
    ...questions.map(({ zone, domains }) =>
      ['ask', zone, ...domains].map((word, index) => (index === 0 ? word : literal(word))).join(' '),
    ),
    'exit "$status"',
    '',
  ].join('\n');
}

/** Gives the script that asks for the domains of a file, `domains.txt` unless another is named. */
export function shellCollector(comments: Comments): string {
  return [
    '#!/bin/sh',
    ...markedLines('#', comments, 'collect-head-shell'),
    ...said(comments),
    `no_file=${word(comments, 'collect-no-file')}`,
    `no_name=${word(comments, 'collect-no-name')}`,
    FUNCTIONS,
    NAMES,
    'exit "$status"',
    '',
  ].join('\n');
}

/** Nothing is replaced within single quotes; one of them is written outside of them. */
const literal = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

const word = (comments: Comments, id: keyof Comments): string => literal(commentLines(comments, id).join(' '));

const said = (comments: Comments): readonly string[] => [`no_server=${word(comments, 'verify-no-name-server')}`];

/**
 * MX_RESOLVER (as `@192.0.2.53`) is asked for the name servers, and MX_DIG_OPTIONS go to every dig. The name servers are
 * asked by name: dig then tries all their addresses. A question for name servers that failed is not taken for "none here", or
 * the zone above would be asked for what it does not hold.
 */
const FUNCTIONS = String.raw`
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
`;

const NAMES = String.raw`
# The words of a file in lower case, each once; what stands behind # is a remark.
names() {
  mark=$(printf '\357\273\277')
  sed -e "1s/^$mark//" -e 's/#.*//' "$1" | tr ',;\t\r ' '\n\n\n\n\n' | tr 'A-Z' 'a-z' |
    sed -e 's/\.$//' -e '/^$/d' | awk '!seen[$0]++'
}

# A name in Japanese as DNS writes it (xn--...); nothing where dig cannot tell.
ascii() {
  LC_ALL=$locale dig $MX_RESOLVER $MX_DIG_OPTIONS +idnin +noidnout +noall +question "$1" MX 2>/dev/null |
    sed -n 's/^;\([a-z0-9._*-]*\)\.[[:blank:]].*MX$/\1/p'
}

file=$1
[ -n "$file" ] || file=domains.txt
if [ ! -r "$file" ]; then
  printf '%s: %s\n' "$file" "$no_file" >&2
  exit 2
fi
for name in $(names "$file"); do
  given=$name
  case $name in
    -* | +* | @*) ;;
    *[!a-z0-9._*-]*) name=$(ascii "$name") ;;
  esac
  case $name in
    '' | -* | +* | @* | .* | *..* | *[!a-z0-9._*-]*)
      printf '%s: %s\n' "$given" "$no_name" >&2
      status=1
      continue
      ;;
  esac
  printf '%s\n' "$name" >&2
  ask "$(printf '%s' "$name" | sed 's/^\*\.//')" "$name"
done
`;

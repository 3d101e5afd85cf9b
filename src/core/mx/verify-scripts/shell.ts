import { commentLines, markedLines, type Comments } from '../write/comments.ts';
import type { Questions } from './questions.ts';

/** Gives the script for a POSIX shell with dig. Its answers go to standard output, what went wrong to standard error. */
export function shellScript(questions: readonly Questions[], comments: Comments): string {
  return [
    '#!/bin/sh',
    ...markedLines('#', comments, 'verify-head'),
    `no_server=${literal(commentLines(comments, 'verify-no-name-server').join(' '))}`,
    FUNCTIONS,
    ...questions.map(({ zone, domains }) =>
      ['ask', zone, ...domains].map((word, index) => (index === 0 ? word : literal(word))).join(' '),
    ),
    'exit "$status"',
    '',
  ].join('\n');
}

/** Nothing is replaced within single quotes; one of them is written outside of them. */
const literal = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/**
 * MX_RESOLVER (as `@192.0.2.53`) is asked for the name servers, and MX_DIG_OPTIONS go to every dig. The name servers are
 * asked by name: dig then tries all their addresses.
 */
const FUNCTIONS = String.raw`
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
`;

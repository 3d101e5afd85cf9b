import { fold } from './fold.ts';

/** A piece of a text; `marked`: the query found it. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Parts a text into what the keys of a query find in it and what stands between. */
export function markedPieces(text: string, keys: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { start, end } of placesOf(text, keys)) {
    if (start > done) pieces.push({ text: text.slice(done, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    done = end;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), marked: false });
  return pieces;
}

/** The stretch of a text, about `length` characters, that holds most of what the keys look for. It begins with a sentence where it can. */
export function excerptOf(text: string, keys: readonly string[], length: number): Piece[] {
  const places = placesOf(text, keys);
  const densest = places
    .map((first) => ({ first, kinds: kindsWithin(places, first.start, length) }))
    .reduce<{ first: Place; kinds: number } | undefined>(
      (best, next) => (best && best.kinds >= next.kinds ? best : next),
      undefined,
    );
  const start = densest ? beginningBefore(text, densest.first.start, length) : 0;
  const end = Math.min(text.length, start + length);
  const pieces = markedPieces(text.slice(start, end), keys);
  return [
    ...(start > 0 && !endsSentence(text, start) ? [{ text: '…', marked: false }] : []),
    ...pieces,
    ...(end < text.length ? [{ text: '…', marked: false }] : []),
  ];
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

/** Where the keys stand in a text, in order, without overlaps. */
function placesOf(text: string, keys: readonly string[]): Place[] {
  const folded = fold(text);
  const found = keys.filter((key) => key !== '').flatMap((key) => placesOfKey(text, folded, key));
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const places: Place[] = [];
  for (const place of found) if (place.start >= (places.at(-1)?.end ?? 0)) places.push(place);
  return places;
}

function placesOfKey(text: string, { key: folded, at }: ReturnType<typeof fold>, key: string): Place[] {
  const isLatin = /^[a-z0-9]+$/.test(key);
  const places: Place[] = [];
  for (let i = folded.indexOf(key); i >= 0; i = folded.indexOf(key, i + key.length)) {
    // A Latin word begins where a word begins: `mx`, not the end of `smx`.
    if (isLatin && /[a-z0-9]/i.test(text[(at[i] ?? 0) - 1] ?? '')) continue;
    const last = at[i + key.length - 1] ?? 0;
    places.push({ start: at[i] ?? 0, end: endOfCharacter(text, last), key });
  }
  return places;
}

/** A long vowel or voicing mark that was folded away belongs to the character before it. */
function endOfCharacter(text: string, at: number): number {
  let end = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  while (/[ー\uff70\uff9e\uff9f\u3099\u309a]/u.test(text[end] ?? '')) end += 1;
  return end;
}

function kindsWithin(places: readonly Place[], start: number, length: number): number {
  return new Set(places.filter((place) => place.start >= start && place.end <= start + length).map(({ key }) => key))
    .size;
}

/** The beginning of the sentence or clause before a place, if one is near; else the place itself. */
function beginningBefore(text: string, place: number, length: number): number {
  const near = text.slice(Math.max(0, place - Math.floor(length / 3)), place);
  const offset = place - near.length;
  const sentence = near.lastIndexOf('。');
  if (offset === 0 && sentence < 0) return 0;
  const cut = sentence >= 0 ? sentence : Math.max(near.lastIndexOf('、'), near.lastIndexOf(' '));
  return cut < 0 ? place : offset + cut + 1;
}

const endsSentence = (text: string, at: number): boolean => /。\s?$/u.test(text.slice(0, at));

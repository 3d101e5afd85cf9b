import type { Section } from '../language/catalogue.ts';
import { excerptOf, markedPieces, type Piece } from '../language/excerpt.ts';
import type { PageHit } from '../language/rank.ts';
import type { Answer, SearchEngine } from './engine.ts';

/** Pages in the list. */
export const MOST_PAGES = 6;
/** Sub-headings under a page. */
const MOST_SECTIONS = 2;
/** A sub-heading stands below its page only if it answers nearly as well as the best one, and well beside the introduction. */
const NEARLY = 0.6;
const AT_LEAST = 0.35;
const EXCERPT_LENGTH = 84;

const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Draws an answer as the options of a listbox: pages, and below each the sub-headings that answer best. */
export function drawResults(answer: Answer, engine: SearchEngine): HTMLAnchorElement[] {
  const options = answer.hits.slice(0, MOST_PAGES).flatMap((hit) => drawPage(hit, answer, engine));
  options.forEach((option, i) => {
    option.id = `search-option-${i}`;
  });
  return options;
}

function drawPage(hit: PageHit, answer: Answer, engine: SearchEngine): HTMLAnchorElement[] {
  const { page, sections } = hit;
  const best = sections[0];
  const option = drawOption(page.url, 'search-page', markedPieces(page.title, answer.keys));
  if (page.label !== undefined) {
    const label = document.createElement('span');
    label.className = 'search-label';
    label.textContent = page.label;
    option.firstElementChild?.append(label);
  }
  if (best) addExcerpt(option, best.section, answer, engine);
  const headed = sections.filter(({ section }) => section.anchor !== '');
  const below = headed
    .filter(({ score }) => score >= (headed[0]?.score ?? 0) * NEARLY && score >= (best?.score ?? 0) * AT_LEAST)
    .slice(0, MOST_SECTIONS)
    .map(({ section }) =>
      drawOption(`${page.url}#${section.anchor}`, 'search-section', markedPieces(section.heading, answer.keys)),
    );
  return [option, ...below];
}

function drawOption(address: string, className: string, name: readonly Piece[]): HTMLAnchorElement {
  const option = document.createElement('a');
  option.href = BASE + address;
  option.role = 'option';
  option.ariaSelected = 'false';
  option.tabIndex = -1;
  option.className = `search-option ${className}`;
  const title = document.createElement('span');
  title.className = 'search-title';
  title.append(...drawPieces(name));
  option.append(title);
  return option;
}

/** Keeps the excerpt's place and fills it when its text has come: what is listed does not move. */
function addExcerpt(option: HTMLAnchorElement, section: Section, { keys }: Answer, engine: SearchEngine): void {
  const excerpt = document.createElement('span');
  excerpt.className = 'search-excerpt';
  option.append(excerpt);
  engine.textOf(section).then(
    (text) => {
      excerpt.append(...drawPieces(excerptOf(text, keys, EXCERPT_LENGTH)));
    },
    () => {
      // Without its excerpt a result still leads to its page.
    },
  );
}

function drawPieces(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, marked }) => {
    if (!marked) return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}

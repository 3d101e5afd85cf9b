import paper from '../../styles/paper.css?inline';
import plan from '../../styles/plan.css?inline';
import own from '../../styles/plan-own.css?inline';
import route from '../../styles/route.css?inline';
import stations from '../../styles/stations.css?inline';

let adopted = false;

/** Gives the page the styles of the parts that are fetched with the first paste: they travel with those, in a constructed sheet. */
export function adoptOwnStyles(): void {
  if (adopted) return;
  adopted = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(route + stations + plan + own + paper);
  document.adoptedStyleSheets.push(sheet);
}

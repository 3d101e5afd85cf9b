// Shows the lines of the way that the reader has decided on; where it does not lead over this page, all of them.
(() => {
  const nav = document.currentScript.previousElementSibling;
  const follow = () => {
    let way = '';
    try {
      // The stored document without its schema: what cannot be read is no decision.
      way = String(JSON.parse(localStorage.getItem(nav.dataset.stored))?.way);
    } catch {
      // Nothing is stored, or it cannot be read.
    }
    const rows = [...nav.querySelectorAll('[data-of-way]')];
    const isOf = (row) => row.dataset.ofWay.split(' ').includes(way);
    const leadsHere = rows.some(isOf);
    for (const row of rows) row.hidden = leadsHere && !isOf(row);
    const said = [...nav.querySelectorAll('[data-chosen]')];
    for (const each of said) each.hidden = each.dataset.chosen !== way;
    nav.querySelector('.onward-chosen').hidden = said.every(({ hidden }) => hidden);
  };
  follow();
  addEventListener('pageshow', follow);
  addEventListener('storage', follow);
})();

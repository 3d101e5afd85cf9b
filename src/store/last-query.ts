import { sessionText } from './session-text.ts';

/** The last query of this tab, kept from page to page. Where the browser keeps nothing, the search works without. */
export const lastQuery = sessionText('search-query');

import { useEffect } from 'preact/hooks';
import { footRule } from '../../documents/paper-foot.ts';

/** Puts a text at the foot of the paper's pages. An engine without margin boxes leaves it out: the title heads the first page. */
export function usePaperFoot(text: string): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(footRule(text));
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [text]);
}

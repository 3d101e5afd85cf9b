import { useEffect } from 'preact/hooks';
import { footRule } from '../../documents/paper-foot.ts';
import styles from '../../styles/paper.css?inline';

/** Gives the page the styles of a paper, and a text at the foot of its pages; an engine without margin boxes has the title on the first page. */
export function usePaperFoot(text: string): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles + footRule(text));
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [text]);
}

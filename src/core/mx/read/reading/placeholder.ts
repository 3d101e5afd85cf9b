const PLAIN = /^[a-z0-9.-]+$/i;
const FILLING = /xxx|your/i;
const BRACKETS = /[<>(){}[\]「」『』【】〈〉《》〔〕]/;
const FILLERS = /[○〇●◯△▲□■*]{2,}|\.{3}|…|[?？]|[$%]/;
const JAPANESE_FOR_A_NAME = /サーバ|ホスト名|ドメイン名|アドレス|メールサーバ/;
const ENGLISH_FOR_A_NAME = /^your[-_]?(?:company|domain|server|host)/i;

/**
 * Tells whether a text stands in place of a name: `(クラウドプレフィルタのサーバ名)`, `<YOUR_DOMAIN>`, `xxxxx`.
 * The root, which Windows writes as `(root)`, is none.
 */
export function isPlaceholder(text: string): boolean {
  if (PLAIN.test(text) && !FILLING.test(text)) return false;
  if (text.includes('\\')) return false;
  return (
    BRACKETS.test(text) ||
    FILLERS.test(text.replace(/^\*\./, '')) ||
    JAPANESE_FOR_A_NAME.test(text) ||
    hasFillingLabel(text)
  );
}

function hasFillingLabel(text: string): boolean {
  const labels = text.replace(/\.$/, '').split('.');
  return labels.some((label, index) => {
    const isTopLevelXxx = index === labels.length - 1 && index > 0 && label.length === 3;
    return ENGLISH_FOR_A_NAME.test(label) || (/^x{3,}$/i.test(label) && !isTopLevelXxx);
  });
}

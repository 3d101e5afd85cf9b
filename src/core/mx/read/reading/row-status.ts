const YES = /^(?:yes|y|true|t|1|on|○|〇|◯|✓|✔|☑|はい)$/i;
const NO = /^(?:no|n|false|f|0|off|×|✕|✗|☐|-|いいえ)$/i;
const LIVE =
  /^(?:enabled?|active|live|ok|valid|published|running|succeeded|normal|有効|有効化|公開|公開中|稼働|稼働中|使用|使用中|利用中|正常|現行)$/i;
const NOT_LIVE =
  /^(?:disabled?|inactive|invalid|deleted|draft|pending|paused|suspended|unpublished|無効|無効化|停止|停止中|非公開|未使用|未公開|削除|削除済|削除済み|廃止|休止|下書き)$/i;

/** What a column says of whether the row is live: in words of its own, or whether it is enabled, or disabled. */
export interface State {
  readonly role: 'state' | 'enabled' | 'disabled';
  readonly text: string;
}

/** Tells whether a name server publishes the row. */
export function isLive({ role, text }: State): 'live' | 'not-live' | 'unknown' {
  // An empty cell says nothing against the row, unless its mark says that the row is enabled.
  if (text === '') return role === 'enabled' ? 'unknown' : 'live';
  if (LIVE.test(text)) return 'live';
  if (NOT_LIVE.test(text)) return 'not-live';
  if (YES.test(text)) return role === 'disabled' ? 'not-live' : 'live';
  if (NO.test(text)) return role === 'disabled' ? 'live' : 'not-live';
  return 'unknown';
}

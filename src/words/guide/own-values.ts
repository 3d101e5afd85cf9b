/** Words beside the reader's own values on a page of the guide. */
export const ownValuesWords = {
  own: '例のかわりに、あなたの計画の値を表示しています(印のあるところ)。',
  example: '例の値を表示しています。',
  toExample: '例に戻す',
  toOwn: '自分の値にする',
  caption: 'のMX(あなたの計画)',
  staysExample: 'この図は例です。あなたの計画の図は、MXの変更計画にあります。',
} as const;

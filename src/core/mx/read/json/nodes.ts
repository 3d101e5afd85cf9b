import type { JsonNode } from './read-json.ts';

export type JsonObject = Extract<JsonNode, { kind: 'object' }>;

/** The text of one member; '' where it has none. */
export function textOf(node: JsonObject, key: string): string {
  const member = node.members.get(key);
  return member?.kind === 'text' || member?.kind === 'other' ? member.text : '';
}

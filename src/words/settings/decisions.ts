import type { Question } from '../../core/settings/decision-id.ts';
import type { DecisionKind, Loss, LossKind } from '../../core/settings/tmems-configuration.ts';
import { labels, screenPath, screens } from '../../facts/labels.ts';
import { reputationTable } from '../../facts/settings.ts';
import { domains, someOf } from './names.ts';

const reputationAnswers: Readonly<Record<string, string>> = {
  [String(reputationTable.standard.qil)]:
    `QIL ${String(reputationTable.standard.qil)}(${reputationTable.standard.cpf})`,
  [String(reputationTable.advanced.qil)]:
    `QIL ${String(reputationTable.advanced.qil)}(${reputationTable.advanced.cpf})`,
};

const answers: Readonly<Record<string, string>> = {
  ...reputationAnswers,
  approve: '承認する',
  block: 'ブロックする',
  neither: 'どちらにも入れない',
  'all-domains': '全ドメインに広げる',
  'leave-out': 'どの一覧にも入れない',
};

export const answerWords = (answer: string): string => answers[answer] ?? answer;

/** What a decision asks. */
export function decisionTitle({ kind, about, subject = '' }: Question): string {
  switch (kind) {
    case 'qil':
      return `${labels.mailReputation.ja}をどちらにそろえるか`;
    case 'sender-approved-and-blocked':
    case 'ip-approved-and-blocked':
      return `${subject} を承認するか、ブロックするか`;
    case 'ip-networks-overlap':
    case 'ip-entry-becomes-global':
      return `${subject} の${about === 'approved' ? '承認' : 'ブロック'}を全ドメインに広げるか`;
  }
}

export const decisionScreens: Readonly<Record<DecisionKind, string>> = {
  qil: screenPath(screens.ipReputation),
  'sender-approved-and-blocked': `${screenPath(screens.approvedSenders)} または [${labels.blockedSenders.ja}]`,
  'ip-approved-and-blocked': `${screenPath(screens.approvedIps)} または [${labels.blockedIps.ja}]`,
  'ip-networks-overlap': `${screenPath(screens.approvedIps)} または [${labels.blockedIps.ja}]`,
  'ip-entry-becomes-global': `${screenPath(screens.approvedIps)} または [${labels.blockedIps.ja}]`,
};

/** Why a question is asked at all. */
export const decisionWhy: Readonly<Record<DecisionKind, string>> = {
  qil: 'TMEmSでは、全ドメインに1つの設定です。',
  'sender-approved-and-blocked':
    '同じ送信者が、承認とブロックの両方にあります。CPFでは承認が優先でしたが、TMEmSはブロックを先に判定します。',
  'ip-approved-and-blocked': 'TMEmSでは、IPアドレスの承認もブロックも全ドメインに効きます。',
  'ip-networks-overlap':
    '承認する範囲と、別のドメインがブロックする範囲が重なっています。TMEmSは承認を先に判定します。',
  'ip-entry-becomes-global': 'TMEmSでは、IPアドレスのエントリは全ドメインに効きます。',
};

const lossWords: Readonly<Record<LossKind, (count: string, entries: string) => string>> = {
  'dynamic-reputation-lost': (count) => `${count}で、動的な評価によるブロックがなくなる`,
  'dynamic-reputation-added': (count) => `${count}で、これまで届いていた送信元がブロックされることがある`,
  'approval-lost': (count) => `${count}で、承認がなくなる`,
  'block-lost': (count) => `${count}で、ブロックがなくなる`,
  'approval-added': (count) => `承認していなかった${count}でも承認される`,
  'block-added': (count) => `ブロックしていなかった${count}でもブロックされる`,
  'approval-overrides-block': (count, entries) => `${count}がブロックしている ${entries} からのメールも届く`,
};

/** What an answer takes from whom; names stand beside the number where they are few. */
export function sayLoss({ kind, domains: names, entries = [] }: Loss): string {
  const count = names.length <= 2 ? names.join('、') : `${domains(names.length)}(${someOf(names, 2)})`;
  return lossWords[kind](count, someOf(entries));
}

export const noLoss = '失うものはない';

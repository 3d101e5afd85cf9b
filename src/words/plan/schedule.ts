import type { Stage } from '../../core/mx/plan/types.ts';
import type { ScheduleEntry, ScheduleId } from '../../core/plan/schedule.ts';
import { mx } from '../../facts/mx.ts';
import { milestoneWords } from '../retention/results.ts';
import { sayDuration } from '../mx/planner.ts';

const changes: Readonly<Record<Stage, string>> = {
  'lower-ttl': 'MXのTTLを短くする',
  'stop-cpf': 'MXを変更する(CPFを外す)',
  'test-tmems': 'MXにTMEmSを加える(テスト段階)',
  'switch-to-tmems': 'MXをTMEmSへ切り替える',
};

const own: Partial<Readonly<Record<ScheduleId, string>>> = {
  'learn-ttl': '公開しているTTLを確認する',
  prepare: '前提の確認を済ませ、DNSの変更を依頼する',
  'lower-ttl': 'MXのTTLを短くする',
  confirm: '前提と担当者を確認し、関係者に知らせる',
  'ttl-lowered': '古いTTLのキャッシュがなくなる',
  propagated: 'MXの反映が終わる',
  'test-mail': 'テストメールをTMEmSへ直接送る',
  'way-back-ends': '切り戻してよい最後の日',
  'restore-ttl': 'TTLを元に戻す',
  'watch-late-mail': 'CPFから届くメールを確認する',
  narrow: '不要になった許可を閉じる',
  'ask-support': 'CPFに残る情報をサポート窓口に確認する',
  'delete-domains': 'CPFの全ドメインを削除する',
};

export const scheduleWords = {
  what: (id: ScheduleId, stage: Stage | undefined): string =>
    id === 'change' && stage !== undefined
      ? changes[stage]
      : (own[id] ?? (id in milestoneWords ? milestoneWords[id as keyof typeof milestoneWords].long : id)),
  domains: (count: number): string => `${String(count)}ドメイン`,
  /** How a reckoned moment came about. */
  basis: ({ id, seconds }: ScheduleEntry): string => {
    const propagation = `${String(mx.propagation.value)}時間程度`;
    if (seconds === undefined) return id === 'propagated' ? `変更から、${propagation}と古いTTLの長いほう` : '';
    if (id === 'lower-ttl') return `変更の${sayDuration(-seconds)}前まで(今のTTL)`;
    if (id === 'ttl-lowered') return `変更から${sayDuration(seconds)}(古いTTL)`;
    if (id !== 'propagated') return '';
    return seconds > mx.propagation.value * 3600
      ? `変更から${sayDuration(seconds)}(変更前のTTL)`
      : `変更から${propagation}`;
  },
  head: ['日時', '作業枠', '作業', '備考'],
  allWindows: '全体',
  undated: '未定',
  title: '予定',
  calendarName: 'CPFの移行の予定',
  calendarSummary: (what: string, window: string): string => (window === '' ? what : `${what}(${window})`),
  until: (what: string): string => `${what}(期限)`,
  onwards: (what: string): string => `${what}(この日から)`,
} as const;

import type { SourceId } from './sources.ts';

/** A national holiday of Japan, by the Act on National Holidays (国民の祝日に関する法律, articles 2 and 3). */
export interface Holiday {
  /** ISO calendar date. */
  readonly date: string;
  readonly ja: string;
}

interface YearOfHolidays {
  readonly source: SourceId;
  readonly verifiedOn: string;
  readonly days: readonly Holiday[];
}

const published = { source: 'cao-holidays', verifiedOn: '2026-11-28' } as const;

/** The names of days that article 3 makes holidays: the day after a holiday on a Sunday, and a day between two holidays. */
const substitute = '振替休日';
const between = '国民の休日';

/**
 * The years that the Cabinet Office had published. What lies beyond the last of them is not known: the days of the equinoxes are fixed by the
 * official gazette of the February before.
 */
export const holidays = {
  2024: {
    ...published,
    days: [
      { date: '2024-01-01', ja: '元日' },
      { date: '2024-01-08', ja: '成人の日' },
      { date: '2024-02-11', ja: '建国記念の日' },
      { date: '2024-02-12', ja: substitute },
      { date: '2024-02-23', ja: '天皇誕生日' },
      { date: '2024-03-20', ja: '春分の日' },
      { date: '2024-04-29', ja: '昭和の日' },
      { date: '2024-05-03', ja: '憲法記念日' },
      { date: '2024-05-04', ja: 'みどりの日' },
      { date: '2024-05-05', ja: 'こどもの日' },
      { date: '2024-05-06', ja: substitute },
      { date: '2024-07-15', ja: '海の日' },
      { date: '2024-08-11', ja: '山の日' },
      { date: '2024-08-12', ja: substitute },
      { date: '2024-09-16', ja: '敬老の日' },
      { date: '2024-09-22', ja: '秋分の日' },
      { date: '2024-09-23', ja: substitute },
      { date: '2024-10-14', ja: 'スポーツの日' },
      { date: '2024-11-03', ja: '文化の日' },
      { date: '2024-11-04', ja: substitute },
      { date: '2024-11-23', ja: '勤労感謝の日' },
    ],
  },
  2025: {
    ...published,
    days: [
      { date: '2025-01-01', ja: '元日' },
      { date: '2025-01-13', ja: '成人の日' },
      { date: '2025-02-11', ja: '建国記念の日' },
      { date: '2025-02-23', ja: '天皇誕生日' },
      { date: '2025-02-24', ja: substitute },
      { date: '2025-03-20', ja: '春分の日' },
      { date: '2025-04-29', ja: '昭和の日' },
      { date: '2025-05-03', ja: '憲法記念日' },
      { date: '2025-05-04', ja: 'みどりの日' },
      { date: '2025-05-05', ja: 'こどもの日' },
      { date: '2025-05-06', ja: substitute },
      { date: '2025-07-21', ja: '海の日' },
      { date: '2025-08-11', ja: '山の日' },
      { date: '2025-09-15', ja: '敬老の日' },
      { date: '2025-09-23', ja: '秋分の日' },
      { date: '2025-10-13', ja: 'スポーツの日' },
      { date: '2025-11-03', ja: '文化の日' },
      { date: '2025-11-23', ja: '勤労感謝の日' },
      { date: '2025-11-24', ja: substitute },
    ],
  },
  2026: {
    ...published,
    days: [
      { date: '2026-01-01', ja: '元日' },
      { date: '2026-01-12', ja: '成人の日' },
      { date: '2026-02-11', ja: '建国記念の日' },
      { date: '2026-02-23', ja: '天皇誕生日' },
      { date: '2026-03-20', ja: '春分の日' },
      { date: '2026-04-29', ja: '昭和の日' },
      { date: '2026-05-03', ja: '憲法記念日' },
      { date: '2026-05-04', ja: 'みどりの日' },
      { date: '2026-05-05', ja: 'こどもの日' },
      { date: '2026-05-06', ja: substitute },
      { date: '2026-07-20', ja: '海の日' },
      { date: '2026-08-11', ja: '山の日' },
      { date: '2026-09-21', ja: '敬老の日' },
      { date: '2026-09-22', ja: between },
      { date: '2026-09-23', ja: '秋分の日' },
      { date: '2026-10-12', ja: 'スポーツの日' },
      { date: '2026-11-03', ja: '文化の日' },
      { date: '2026-11-23', ja: '勤労感謝の日' },
    ],
  },
  2027: {
    ...published,
    days: [
      { date: '2027-01-01', ja: '元日' },
      { date: '2027-01-11', ja: '成人の日' },
      { date: '2027-02-11', ja: '建国記念の日' },
      { date: '2027-02-23', ja: '天皇誕生日' },
      { date: '2027-03-21', ja: '春分の日' },
      { date: '2027-03-22', ja: substitute },
      { date: '2027-04-29', ja: '昭和の日' },
      { date: '2027-05-03', ja: '憲法記念日' },
      { date: '2027-05-04', ja: 'みどりの日' },
      { date: '2027-05-05', ja: 'こどもの日' },
      { date: '2027-07-19', ja: '海の日' },
      { date: '2027-08-11', ja: '山の日' },
      { date: '2027-09-20', ja: '敬老の日' },
      { date: '2027-09-23', ja: '秋分の日' },
      { date: '2027-10-11', ja: 'スポーツの日' },
      { date: '2027-11-03', ja: '文化の日' },
      { date: '2027-11-23', ja: '勤労感謝の日' },
    ],
  },
} as const satisfies Readonly<Record<number, YearOfHolidays>>;

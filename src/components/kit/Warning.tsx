import type { ComponentChildren } from 'preact';
import { sharedWords as words } from '../../words/shared.ts';
import { StateMark } from './StateMark.tsx';

interface Props {
  readonly id?: string;
  /** 1: cannot be undone, at most two a page; 2: mail or work may be lost and can be mended. */
  readonly tier: 1 | 2;
  /** A full statement with its consequence, so that the row may stay closed. */
  readonly title: ComponentChildren;
  readonly happens: ComponentChildren;
  readonly when: ComponentChildren;
  readonly instead: ComponentChildren;
  /** What it rests on. */
  readonly ground?: ComponentChildren;
  /** Tier 1 stands open, tier 2 closed, unless this says otherwise. */
  readonly open?: boolean;
}

/** A warning: one row with a full statement, and its three answers. Print shows it whole. */
export function Warning({ id, tier, title, happens, when, instead, ground, open = tier === 1 }: Props) {
  return (
    <details class={`calc-warning tier-${String(tier)}`} open={open} {...(id === undefined ? {} : { id })}>
      <summary>
        {tier === 1 ? <StateMark state="needs" /> : <Triangle />}
        <span class="calc-warning-word">{tier === 1 ? words.cannotBeUndone : words.mind}</span>
        <span class="calc-warning-title">{title}</span>
        <Opens />
      </summary>
      <dl>
        <dt>{words.happens}</dt>
        <dd>{happens}</dd>
        <dt>{words.when}</dt>
        <dd>{when}</dd>
        <dt>{words.instead}</dt>
        <dd>{instead}</dd>
      </dl>
      {ground !== undefined && (
        <p class="calc-hint">
          {words.ground}: {ground}
        </p>
      )}
    </details>
  );
}

/** Tier 3: our reading, or what the source does not say. No mark, no bar. */
export function Note({ children }: { children: ComponentChildren }) {
  return <p class="calc-note">{children}</p>;
}

/** 「開く」 or 「閉じる」: the browser tells the state, the words follow it by style. */
export function Opens() {
  return (
    <span class="calc-opens" aria-hidden="true">
      <span class="when-closed">{words.open}</span>
      <span class="when-open">{words.close}</span>
    </span>
  );
}

function Triangle() {
  return (
    <svg class="calc-triangle" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d="M8 1.5 15 14.5H1z" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round" />
      <path d="M8 6v4.2m0 1.2v1.6" stroke="currentColor" stroke-width="1.6" />
    </svg>
  );
}

import '../../styles/controls.css';
export type State = 'as-planned' | 'as-before' | 'needs' | 'partly' | 'no-answer' | 'to-come';

/** The sign of a state. The word beside it says the same, so the picture is hidden from screen readers. */
export function StateMark({ state }: { state: State }) {
  return (
    <svg class={`state-mark ${state}`} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {signs[state]}
    </svg>
  );
}

const signs = {
  'as-planned': (
    <>
      <circle cx="8" cy="8" r="7.5" fill="currentColor" />
      <path d="m4.5 8.2 2.4 2.4 4.6-5" fill="none" stroke="var(--bg)" stroke-width="1.8" />
    </>
  ),
  'as-before': (
    <>
      <circle cx="8" cy="8" r="6.7" fill="none" stroke="currentColor" stroke-width="1.5" />
      <path d="M11.5 8h-7m2.6-2.6L4.5 8l2.6 2.6" fill="none" stroke="currentColor" stroke-width="1.5" />
    </>
  ),
  partly: (
    <>
      <path d="M8 .8a7.2 7.2 0 0 0 0 14.4z" fill="currentColor" />
      <path d="M8 1.5a6.5 6.5 0 0 1 0 13" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2 2" />
    </>
  ),
  'no-answer': (
    <>
      <circle cx="8" cy="8" r="6.7" fill="none" stroke="currentColor" stroke-width="1.3" stroke-dasharray="2 2" />
      <path
        d="M6.2 6.4c0-1 .8-1.7 1.8-1.7s1.8.7 1.8 1.6c0 1.2-1.8 1.3-1.8 2.7m0 1.1v1.2"
        fill="none"
        stroke="currentColor"
        stroke-width="1.3"
      />
    </>
  ),
  'to-come': <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.5" />,
  needs: (
    <>
      <path d="M8 .5 15.5 8 8 15.5.5 8z" fill="currentColor" />
      <path d="M8 4.2v4.6m0 1.4v1.7" stroke="var(--bg)" stroke-width="1.7" />
    </>
  ),
} as const;

import '../../styles/controls.css';
import type { Role } from '../../core/mx/role.ts';

/** The small sign of an actor: its shape and line as in the pictures. The word beside it says the same. */
export function ActorMark({ role }: { role: Role }) {
  return (
    <svg class={`actor-mark ${role}`} width="16" height="12" viewBox="0 0 16 12" aria-hidden="true" focusable="false">
      {shapes[role]}
    </svg>
  );
}

const shapes = {
  cpf: (
    <rect
      x="1"
      y="1"
      width="14"
      height="10"
      fill="none"
      stroke="var(--cpf)"
      stroke-width="1.75"
      stroke-dasharray="3.5 2.2"
    />
  ),
  interscan: (
    <rect
      x="1"
      y="1"
      width="14"
      height="10"
      fill="var(--interscan-fill)"
      stroke="var(--interscan)"
      stroke-width="1.5"
    />
  ),
  tmems: <rect x="1.5" y="1.5" width="13" height="9" fill="var(--tmems-fill)" stroke="var(--tmems)" stroke-width="3" />,
  other: (
    <path
      d="M1 1h9a5 5 0 0 1 0 10H1z"
      fill="none"
      stroke="var(--other)"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-dasharray="1.5 3"
    />
  ),
} as const;

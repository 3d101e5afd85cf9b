import type { PaperSet } from '../../documents/mx-paper.ts';
import { paperWords as words } from '../../words/mx/paper.ts';

interface Props {
  readonly sets: readonly PaperSet[];
  /** Something is done by them: each domain has its box, and each zone its line to sign. */
  readonly signed: boolean;
}

/** So many domains stand in a zone's own line; more stand below it. */
const FEW = 2;

/** Records on paper: equal ones once, and below them the zones that have them. */
export function PaperSets({ sets, signed }: Props) {
  return (
    <>
      {sets.map(({ records, zones }, index) => (
        <div key={index} class="paper-set">
          <table>
            <caption>
              {words.set(
                zones.reduce((sum, { domains }) => sum + domains.length, 0),
                zones.length,
              )}
            </caption>
            <thead>
              <tr>
                {[words.before, words.after, words.host, words.role].map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {records.map(({ before, after, exchange, role }) => (
                <tr key={exchange}>
                  <td>{before}</td>
                  <td>
                    <b>{after}</b>
                  </td>
                  <td class="hostname">{exchange}.</td>
                  <td>{role}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <ul class="paper-zones">
            {zones.map(({ zone, domains }) => (
              <li key={zone} class={domains.length > FEW ? 'many' : ''}>
                <p class="paper-zone">
                  {words.zone(zone)}
                  {domains.length > FEW && `　${words.domains(domains.length)}`}
                </p>
                {signed && <p class="paper-signs">{words.signs}</p>}
                <ul class={signed ? 'paper-names boxes' : 'paper-names'}>
                  {domains.map((domain) => (
                    <li key={domain}>{domain}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

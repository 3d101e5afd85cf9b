import type { Decisions, TmemsConfiguration } from '../tmems-configuration.ts';
import type { EnteredDomain } from '../form/domain.ts';
import type { Estate } from '../cpf-estate.ts';

/**
 * The whole as one file: what was entered, what was decided, what follows. `entered`: domains that the estate lacks, since they
 * have a mistake or nothing but a name. `readEstate` reads all but what follows again; the sides of a decision follow from the
 * estate, and name every domain, so they are left out: with them the file would grow with the square of the estate.
 */
export function writeSettingsJson(
  estate: Estate,
  decisions: Decisions,
  configuration: TmemsConfiguration,
  entered: readonly EnteredDomain[] = [],
): string {
  const whole = {
    format: 'cpf-settings',
    version: 1,
    domains: estate.domains,
    ...(estate.refused === undefined ? {} : { refused: estate.refused }),
    ...(entered.length === 0 ? {} : { entered }),
    decisions,
    configuration: {
      ...configuration,
      decisions: configuration.decisions.map(({ id, kind, about, subject, answer }) => ({
        id,
        kind,
        about,
        subject,
        answer,
      })),
    },
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

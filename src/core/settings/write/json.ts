import type { Decisions, TmemsConfiguration } from '../configuration.ts';
import type { Estate } from '../estate.ts';

/** The whole as one file: what was entered, what was decided, what follows. `readEstate` reads the first two again. */
export function writeSettingsJson(estate: Estate, decisions: Decisions, configuration: TmemsConfiguration): string {
  const whole = { format: 'cpf-settings', version: 1, domains: estate.domains, decisions, configuration };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

import type { TmemsConfiguration } from './tmems-configuration.ts';

/** A configuration in numbers. */
export interface SettingsSummary {
  readonly domains: number;
  readonly policies: number;
  readonly decided: number;
  readonly open: number;
  readonly errors: number;
  readonly warnings: number;
}

export function summarize({
  domains,
  virusPolicies,
  spamPolicies,
  decisions,
  issues,
}: TmemsConfiguration): SettingsSummary {
  const open = decisions.filter(({ answer }) => answer === null).length;
  return {
    domains: domains.length,
    policies: virusPolicies.length + spamPolicies.length,
    decided: decisions.length - open,
    open,
    errors: issues.filter(({ level }) => level === 'error').length,
    warnings: issues.filter(({ level }) => level === 'warning').length,
  };
}

/** Who may apply under a scheme. Pure. */
import type { applicantKinds, SchemeRules } from '../types.ts';

/** @param kind legal form of the organisation, or `person` for a group of residents without one */
export const takesApplicant = (
  rules: Pick<SchemeRules, 'applicantKinds'>,
  kind: (typeof applicantKinds)[number],
): boolean => rules.applicantKinds.includes(kind);

import { today } from '../../kernel/dates.ts';
import type { Application } from '../application/index.ts';
import type { PackFinding } from '../assessment/index.ts';
import { loadCase } from './commands/load-case.ts';
import { prepareDecision } from './commands/take-decision.ts';
import type { DecisionDeps } from './deps.ts';

/** What the rules find, for the decision pack of a wijkraad: the same findings that the office sees, without their facts. */
export function councilFindings(
  deps: DecisionDeps,
): (application: Application) => Promise<readonly PackFinding[]> {
  return async (application) => {
    if (application.envelopeId === null) return [];
    const c = await loadCase(deps.db, application);
    const { context } = await prepareDecision(deps.db, c, {}, today(deps.clock));
    return context.findings.map(({ result, label, sentence }) => ({ result, label, sentence }));
  };
}

import { today } from '../../kernel/dates.ts';
import type { Application } from '../application/index.ts';
import type { PackFinding } from '../assessment/index.ts';
import { loadCase } from './commands/load-case.ts';
import { prepareDecision } from './commands/take-decision.ts';
import type { DecisionDeps } from './deps.ts';
import { latestDecision } from './store/index.ts';
import type { Finding } from './types.ts';

/**
 * What the rules find, for the decision pack of a wijkraad: the same findings that the office sees, without their facts.
 * Of a decided case those of the decision: the money that it took itself would count against it now.
 */
export function councilFindings(
  deps: DecisionDeps,
): (application: Application) => Promise<readonly PackFinding[]> {
  return async (application) => {
    const decision = application.outcome === null ? null : await latestDecision(deps.db, application.id);
    const found = decision?.findings ?? (await findingsNow(deps, application));
    return found.map(({ check, result, label, sentence }) => ({
      result,
      label,
      sentence,
      asks: check === 'continuityTerm' && result === 'needsPerson' ? ('sameActivities' as const) : null,
    }));
  };
}

async function findingsNow(deps: DecisionDeps, application: Application): Promise<readonly Finding[]> {
  if (application.envelopeId === null) return [];
  const c = await loadCase(deps.db, application);
  const { context } = await prepareDecision(deps.db, c, {}, today(deps.clock));
  return context.findings;
}

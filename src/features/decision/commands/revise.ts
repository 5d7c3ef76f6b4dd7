/** Changing or withdrawing a grant that was determined (Awb 4:49): less money, after a hearing, within five years. */
import type { Actor } from '../../../kernel/actor.ts';
import { type PlainDate, parseIsoDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { assert, type Problem, problem, type Result } from '../../../kernel/result.ts';
import type { Reader } from '../../../platform/db/index.ts';
import type { Application } from '../../application/index.ts';
import { getVersion } from '../../scheme/index.ts';
import type { DecisionDeps } from '../deps.ts';
import { hearingForChange } from '../rules/change-checks.ts';
import { finalCents } from '../rules/determination.ts';
import {
  type RevisionContext,
  type RevisionGround,
  revisionFinding,
  revisionProblems,
  type WantedRevision,
} from '../rules/revision.ts';
import { listDecisions } from '../store/index.ts';
import type { Decision } from '../types.ts';
import { contentUnless, type FinalContent, finalContent, takeFinal } from './final-amount.ts';
import type { DecisionCase } from './load-case.ts';

export type ReviseInput = WantedRevision & {
  readonly applicationId: Id<'application'>;
  readonly revision: number;
};

const nothingFinal = problem(
  '',
  'wrong-status',
  text('Er is geen vaststelling die u kunt wijzigen.', 'There is no determination that you can change.'),
);

/** Why the determination of this case cannot be changed now; null when it can. */
export function reviseStatusProblem(c: DecisionCase): Problem | null {
  const { latest, application } = c;
  const final = application.status === 'determined' && latest !== null && latest.notifiedOn !== null;
  return final && latest.amountCents > 0 ? null : nothingFinal;
}

/**
 * Day on which the amount first became final: by its determination, or with the grant itself (Awb 4:42). Null while
 * the grant is still to be determined.
 */
export async function finalSince(
  r: Reader,
  application: Pick<Application, 'id' | 'schemeVersionId'>,
): Promise<PlainDate | null> {
  const version = await getVersion(r, application.schemeVersionId);
  const first = (await listDecisions(r, application.id)).find(
    (one) => one.notifiedOn !== null && finalCents(version.rules, one, 'running') !== null,
  );
  return parseIsoDate(first?.notifiedOn ?? '');
}

/** @param c a case of which `reviseStatusProblem` says nothing */
export async function revisionContext(
  r: Reader,
  c: DecisionCase,
  today: PlainDate,
): Promise<RevisionContext & Pick<DecisionCase, 'hearings'>> {
  const since = await finalSince(r, c.application);
  const notified = parseIsoDate(c.latest?.notifiedOn ?? '');
  assert(c.latest && notified, 'a determination is there: its status was checked');
  return {
    currentCents: c.latest.amountCents,
    determinedOn: since ?? notified,
    decidedOn: c.latest.decidedOn,
    today,
    hearings: c.hearings,
  };
}

/** What the letter says of it, before and after it is taken. */
export function revisionContent(
  c: DecisionCase,
  actor: Actor,
  wanted: WantedRevision & { readonly ground: RevisionGround },
  context: Pick<RevisionContext, 'currentCents' | 'decidedOn'>,
): FinalContent {
  return {
    kind: 'redetermine',
    ...finalContent(c, actor, wanted),
    findings: [revisionFinding(wanted, context)],
    hearing: hearingForChange({ decidedOn: context.decidedOn, hearings: c.hearings }),
  };
}

/**
 * What was paid above the new amount stays with the recipient until it is asked back (4:57).
 * @returns the new version; refusals of `revisionProblems`, `wrong-status`, `changed-meanwhile`
 */
export function reviseDetermination(
  deps: DecisionDeps,
  actor: Actor,
  input: ReviseInput,
): Promise<Result<Decision>> {
  return takeFinal(deps, actor, input, {
    barrier: reviseStatusProblem,
    content: async (unit, c) => {
      const context = await revisionContext(unit.tx, c, unit.today);
      return contentUnless(revisionProblems(input, context), () => {
        const { ground } = input;
        assert(ground, 'checked with the other problems');
        return revisionContent(c, actor, { ...input, ground }, context);
      });
    },
    kind: 'redetermine',
    steps: [],
  });
}

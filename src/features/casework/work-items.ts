/** Penalties that have come to their end: often on cases that left the work list when the late decision came. */
import type { Actor } from '../../kernel/actor.ts';
import { isoDate, type PlainDate, Temporal } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import { same, text } from '../../kernel/messages.ts';
import { allowed } from '../../kernel/permissions.ts';
import { clockNames, type EndedPenalty } from '../../kernel/terms/index.ts';
import type { WorkItem, WorkItemSource } from '../../kernel/work-item.ts';
import { askTogether } from '../../platform/db/ask-together.ts';
import type { Reader } from '../../platform/db/index.ts';
import {
  applicationStatus,
  listApplicationsById,
  listEventsOfEach,
  subjectOf,
} from '../application/index.ts';
import { getVersion } from '../scheme/index.ts';
import { acts, casePath } from './acts.ts';
import { penaltyToFix } from './rules/penalty.ts';
import { listUnfixedPenalties, type UnfixedPenalty } from './store/index.ts';

const limit = 500;

/** What the sum is made from, of all these cases at once. */
async function factsOf(db: Reader, ids: readonly Id<'application'>[]) {
  const { applications, happened } = await askTogether({
    applications: listApplicationsById(db, ids),
    happened: listEventsOfEach(db, ids),
  });
  return await Promise.all(
    applications.map(async (application) => ({
      application,
      events: happened.get(application.id) ?? [],
      version: await getVersion(db, application.schemeVersionId),
    })),
  );
}

type Owed = { readonly asOf: string; readonly penalty: EndedPenalty | null };

/**
 * What is owed changes when something happens in the case, or when a day has passed; the list is looked at far more often.
 * So it is worked out once for each of those.
 */
function owedByCase(db: Reader) {
  let known: ReadonlyMap<string, Owed> = new Map();
  return async (unfixed: readonly UnfixedPenalty[], today: PlainDate): Promise<typeof known> => {
    const day = isoDate(today);
    const asOf = new Map(unfixed.map(({ id, revision, lastSeq }) => [id, `${day} ${revision} ${lastSeq}`]));
    const changed = [...asOf].filter(([id, now]) => known.get(id)?.asOf !== now).map(([id]) => id);
    if (changed.length === 0) return known;
    const found = (await factsOf(db, changed)).map((facts): [string, Owed] => {
      const { id } = facts.application;
      return [id, { asOf: asOf.get(id) ?? '', penalty: penaltyToFix({ ...facts, today }) }];
    });
    known = new Map([...known, ...found].filter(([id]) => asOf.has(id as Id<'application'>)));
    return known;
  };
}

export function penaltyWork(db: Reader): WorkItemSource {
  const owedFor = owedByCase(db);
  return {
    key: 'penalties',
    name: text('Dwangsommen', 'Penalty payments'),
    async list(actor: Actor, today: PlainDate): Promise<readonly WorkItem[]> {
      const unfixed = await listUnfixedPenalties(db, limit);
      const owed = await owedFor(unfixed, today);
      const found = unfixed.flatMap((application): WorkItem[] => {
        const { id, caseNumber } = application;
        if (caseNumber === null || !allowed(actor, 'worklist.view', subjectOf(application))) return [];
        const penalty = owed.get(id)?.penalty ?? null;
        if (penalty === null) return [];
        const mayFix = allowed(actor, 'case.handle', subjectOf(application));
        const item = {
          id,
          title: same(application.title === '' ? caseNumber : application.title),
          caseNumber,
          href: mayFix ? `${casePath(caseNumber)}/${acts.fixPenalty.path}` : casePath(caseNumber),
          clock: clockNames.penaltyDecision,
          dueOn: penalty.clock.due,
          status: applicationStatus.labels[application.status],
          amountCents: penalty.cents,
          wijkId: application.wijkId,
          roundId: application.roundId,
        };
        return [item];
      });
      return found.toSorted((a, b) => Temporal.PlainDate.compare(a.dueOn, b.dueOn));
    },
  };
}

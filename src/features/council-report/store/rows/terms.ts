/** Rows of terms that were met or not: the clocks of each case, as its own page counts them. */
import { sql } from 'kysely';
import { isoDate, parseIsoDate, Temporal } from '../../../../kernel/dates.ts';
import type { Id } from '../../../../kernel/ids.ts';
import { type Text, text } from '../../../../kernel/messages.ts';
import type { Reader } from '../../../../platform/db/index.ts';
import { type CaseEvent, clocksOf, listEventsOfEach } from '../../../application/index.ts';
import { answeredObjections } from '../../../decision/index.ts';
import { getVersion, type SchemeVersion } from '../../../scheme/index.ts';
import type { Group } from '../../rules/small-numbers.ts';
import type { Counting } from '../../types.ts';
import { firstDecisions } from './decisions.ts';
import { inGroups, type Rows, within } from './row-query.ts';

type Decided = {
  readonly applicationId: Id<'application'>;
  readonly schemeVersionId: Id<'scheme_version'>;
  readonly notifiedOn: string;
};

/** As many as whose events are read at once. */
const atOnce = 1000;

async function listDecided(r: Reader, counting: Counting): Promise<readonly Decided[]> {
  const { rows } = await sql<Decided>`
    select d.application_id, a.scheme_version_id, d.notified_on
    from decision d join application a on a.id = d.application_id
    where d.kind = any (${firstDecisions}) and ${within('d.notified_on', counting)}
      and d.recorded_at < ${counting.asOf}
    order by d.application_id`.execute(r);
  return rows;
}

/** What the clock of deciding is moved by. */
const timing = new Set<CaseEvent['kind']>([
  'received',
  'completionRequested',
  'completed',
  'suspended',
  'resumed',
  'extended',
  'decliningAnnulled',
  'notified',
]);

/** Cases that went alike have the same term: most were only received and decided. */
class DecisionTerms {
  readonly #known = new Map<string, boolean | null>();

  /** Was the first decision sent on the last day of its term at the latest? Null when the case has no such clock. */
  inTime(version: SchemeVersion, all: readonly CaseEvent[], { lastOn }: Counting): boolean | null {
    const events = all.filter(({ kind, onDate }) => timing.has(kind) && onDate <= lastOn);
    const key = `${version.id} ${events.map(({ kind, onDate, facts }) => `${kind} ${onDate} ${JSON.stringify(facts)}`)}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const day = parseIsoDate(lastOn) ?? Temporal.PlainDate.from(lastOn);
    const { clocks } = clocksOf({ status: 'decided' }, version, events, day);
    const clock = clocks.find((one) => one.clock === 'decision');
    const doneOn = clock?.doneOn ?? null;
    const met = clock && doneOn ? isoDate(doneOn) <= isoDate(clock.due) : null;
    this.#known.set(key, met);
    return met;
  }
}

/** So many of each name, as groups. */
function groupsOf(names: readonly Text[]): readonly Group[] {
  return [...Map.groupBy(names, ({ nl }) => nl).values()].flatMap((all) =>
    all[0] ? [{ label: all[0], cases: all.length, value: all.length }] : [],
  );
}

type Names = { readonly met: readonly Text[]; readonly late: readonly Text[] };

async function decisionsByTerm(r: Reader, counting: Counting): Promise<Names> {
  const decided = await listDecided(r, counting);
  const versions = new Map<string, SchemeVersion>();
  for (const { schemeVersionId } of decided)
    if (!versions.has(schemeVersionId)) versions.set(schemeVersionId, await getVersion(r, schemeVersionId));
  const terms = new DecisionTerms();
  const names = { met: [] as Text[], late: [] as Text[] };
  for (let at = 0; at < decided.length; at += atOnce) {
    const some = decided.slice(at, at + atOnce);
    const events = await listEventsOfEach(
      r,
      some.map(({ applicationId }) => applicationId),
    );
    for (const { applicationId, schemeVersionId } of some) {
      const version = versions.get(schemeVersionId);
      const inTime = version && terms.inTime(version, events.get(applicationId) ?? [], counting);
      if (version && typeof inTime === 'boolean') names[inTime ? 'met' : 'late'].push(version.name);
    }
  }
  return names;
}

/** Both figures of one report look at the same cases: they are read once. */
const readOnce = new WeakMap<Counting, Promise<Names>>();

const decisions = (which: keyof Names): Rows =>
  inGroups(async (r, counting) => {
    const names = readOnce.get(counting) ?? decisionsByTerm(r, counting);
    readOnce.set(counting, names);
    return groupsOf((await names)[which]);
  });
export const decidedInTime = decisions('met');
export const decidedLate = decisions('late');

const other = text('Zonder regeling', 'Without a scheme');

/** Of an objection whose term cannot be told, such as one without a case, nobody says that it was late. */
const objections = (inTime: boolean): Rows =>
  inGroups(async (r, counting) => {
    const answered = await answeredObjections(r, counting);
    const wanted = answered.filter(
      ({ decidedOn, dueOn }) => (dueOn === null || decidedOn <= dueOn) === inTime,
    );
    return groupsOf(wanted.map(({ scheme }) => scheme ?? other));
  });
export const answeredInTime = objections(true);
export const answeredLate = objections(false);

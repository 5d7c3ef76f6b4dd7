/** What the agenda knows of grants: their activities, and what hosts said of them. Reads only. */
import { dateOf, type PlainDate } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import { assert } from '../../kernel/result.ts';
import type { Reader } from '../../platform/db/index.ts';
import { evidenceCountsOfEach } from '../activity/index.ts';
import { type Application, activityDays, type Case } from '../application/index.ts';
import type { SchemeVersion } from '../scheme/index.ts';
import { type AgendaSays, agendaSays } from './rules/agenda.ts';
import { type Choice, listActivitiesOfOwners, listChoicesOfEach, listTiedOfEach } from './store/index.ts';

export type GrantAgenda = {
  /** What she can tie: of her organisation, or what she hosts herself. */
  readonly choices: readonly Choice[];
  /** What she tied; empty while she did not: then all choices are counted. */
  readonly tied: readonly Id<'activity'>[];
  /** Null without activities. */
  readonly says: AgendaSays | null;
};

type Granted = Pick<Case, 'application' | 'version'>;

/** As much of a grant as its days and its recipient. */
type Listed = {
  readonly application: Pick<
    Application,
    'id' | 'answers' | 'submittedAt' | 'organisationId' | 'applicantPersonId'
  >;
  readonly version: Pick<SchemeVersion, 'rules'>;
};

/** What she can tie to her grant. */
export async function choicesFor(
  r: Reader,
  { application: { id } }: Pick<Case, 'application'>,
): Promise<readonly Choice[]> {
  return (await listChoicesOfEach(r, [id])).get(id) ?? [];
}

/** From the first day of the activities until the last, or until today while that is not known. */
function periodOf(found: Listed, today: PlainDate) {
  const days = activityDays(found);
  const { submittedAt } = found.application;
  const from = days.from ?? (submittedAt === null ? today : dateOf(submittedAt));
  return { from, until: (days.until ?? today).add({ days: 1 }) };
}

/** In the order given, with as many questions to the database for all as for one. */
export async function grantAgendas(
  r: Reader,
  grants: readonly Granted[],
  today: PlainDate,
): Promise<readonly GrantAgenda[]> {
  const ids = grants.map(({ application }) => application.id);
  const [choices, tied] = await Promise.all([listChoicesOfEach(r, ids), listTiedOfEach(r, ids)]);
  const known = grants.map((found) => {
    const { id } = found.application;
    const own = { choices: choices.get(id) ?? [], tied: tied.get(id) ?? [] };
    const activityIds = own.tied.length > 0 ? own.tied : own.choices.map((one) => one.id);
    return { ...own, asked: { activityIds, period: periodOf(found, today) } };
  });
  const counts = await evidenceCountsOfEach(
    r,
    known.map(({ asked }) => asked),
    today,
  );
  return known.map(({ asked: _, ...own }, at) => {
    const counted = counts[at] ?? [];
    return { ...own, says: counted.length === 0 ? null : agendaSays(counted) };
  });
}

/**
 * What hosts said of the activities of many grants, for who lists them: with as many questions as for one, and no names.
 * @returns only those that have activities
 */
export async function agendasSay(
  r: Reader,
  grants: readonly Listed[],
  today: PlainDate,
): Promise<ReadonlyMap<Id<'application'>, AgendaSays>> {
  const all = grants.map(({ application }) => application);
  const [own, tied] = await Promise.all([
    listActivitiesOfOwners(
      r,
      [...new Set(all.flatMap(({ organisationId }) => organisationId ?? []))],
      [...new Set(all.flatMap((one) => (one.organisationId === null ? (one.applicantPersonId ?? []) : [])))],
    ),
    listTiedOfEach(
      r,
      all.map(({ id }) => id),
    ),
  ]);
  const asked = grants.map((grant) => {
    const { id, organisationId, applicantPersonId } = grant.application;
    const activityIds = tied.get(id) ?? own.get(organisationId ?? applicantPersonId ?? '') ?? [];
    return { activityIds, period: periodOf(grant, today) };
  });
  const counts = await evidenceCountsOfEach(r, asked, today);
  return new Map(
    counts.flatMap((own, at): [Id<'application'>, AgendaSays][] => {
      const id = all[at]?.id;
      return id && own.length > 0 ? [[id, agendaSays(own)]] : [];
    }),
  );
}

export async function grantAgenda(r: Reader, found: Granted, today: PlainDate): Promise<GrantAgenda> {
  const [agenda] = await grantAgendas(r, [found], today);
  assert(agenda, 'One grant gives one answer');
  return agenda;
}

/** Grants after their activities, with what stands about them in rows of others. Reads only. */
import { sql } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import type { Application, Happened } from '../../application/types.ts';

export type CaseRow = {
  readonly id: Id<'application'>;
  readonly caseNumber: string;
  readonly title: string;
  readonly lang: 'nl' | 'en';
  readonly revision: number;
  readonly status: 'running' | 'accounted';
  readonly wijkId: Id<'wijk'> | null;
  readonly roundId: Id<'round'>;
  readonly schemeVersionId: Id<'scheme_version'>;
  readonly grantedCents: number;
  readonly activitiesUntil: string;
  readonly accountBy: string | null;
  readonly determineBy: string;
  readonly happened: Happened | null;
  readonly spentCents: number | null;
  readonly sentOn: string | null;
  /** Files of the account. */
  readonly files: number;
  readonly deviationOn: string | null;
  /** The last term that the reminder gave. */
  readonly lastTermBy: string | null;
  /** Heard since the newest decision. */
  readonly heardOn: string | null;
} & Pick<Application, 'answers' | 'submittedAt' | 'organisationId' | 'applicantPersonId'>;

/** Where the files of an account hang (features/application). */
const accountKey = '$account';

function rows(r: Reader) {
  return r
    .selectFrom('application')
    .leftJoin('grantAccount', 'grantAccount.applicationId', 'application.id')
    .select([
      'application.id',
      'application.caseNumber',
      'application.title',
      'application.lang',
      'application.revision',
      'application.status',
      'application.wijkId',
      'application.roundId',
      'application.schemeVersionId',
      'application.grantedCents',
      'application.activitiesUntil',
      'application.accountBy',
      'application.determineBy',
      'application.answers',
      'application.submittedAt',
      'application.organisationId',
      'application.applicantPersonId',
      'grantAccount.happened',
      'grantAccount.spentCents',
      'grantAccount.sentOn',
    ])
    .select((eb) => [
      eb
        .selectFrom('attachment')
        .select(sql<number>`count(*)::int`.as('n'))
        .whereRef('attachment.applicationId', '=', 'application.id')
        .where('attachment.question', '=', accountKey)
        .as('files'),
      eb
        .selectFrom('caseEvent')
        .select((event) => event.fn.max('caseEvent.onDate').as('on'))
        .whereRef('caseEvent.applicationId', '=', 'application.id')
        .where('caseEvent.kind', '=', 'deviationReported')
        .as('deviationOn'),
      eb
        .selectFrom('accountReminder')
        .select('accountReminder.dueOn')
        .whereRef('accountReminder.applicationId', '=', 'application.id')
        .where('accountReminder.kind', '=', 'after')
        .as('lastTermBy'),
      eb
        .selectFrom('hearing')
        .select((hearing) => hearing.fn.max('hearing.heldOn').as('on'))
        .whereRef('hearing.applicationId', '=', 'application.id')
        .where('hearing.objectionId', 'is', null)
        .where(
          sql<boolean>`hearing.held_on >= (select max(decided_on) from decision where decision.application_id = application.id)`,
        )
        .as('heardOn'),
    ])
    .where('application.status', 'in', [sql.lit('running'), sql.lit('accounted')])
    .where('application.destroyedOn', 'is', null)
    .where('application.activitiesUntil', 'is not', null)
    .where('application.determineBy', 'is not', null);
}

const askOver = prepared((r, given: { readonly today: string; readonly limit: number }) =>
  rows(r)
    .where('application.activitiesUntil', '<', given.today)
    .orderBy('application.determineBy')
    .orderBy('application.id')
    .limit(given.limit)
    .$castTo<CaseRow>(),
);

/** Grants whose activities were over by then and that nobody determined, nearest last day first. */
export async function listOver(r: Reader, today: string, limit: number): Promise<readonly CaseRow[]> {
  return await askOver(r, { today, limit });
}

/** A grant that `listOver` finds, and a day before which nothing can be due in it. */
export type OverDue = { readonly id: Id<'application'>; readonly notBefore: string };

const askDue = prepared((r, { today, limit }: { readonly today: string; readonly limit: number }) => {
  const running = (table: 'accountReminder' | 'accountQuestion') =>
    r
      .selectFrom(table)
      .select(['applicationId', (eb) => eb.fn.min('dueOn').as('dueOn')])
      .where('dueOn', '>=', today)
      .groupBy('applicationId');
  return (
    r
      .selectFrom('application')
      .leftJoin(running('accountReminder').where('kind', '=', sql.lit('after')).as('reminded'), (join) =>
        join.onRef('reminded.applicationId', '=', 'application.id'),
      )
      .leftJoin(running('accountQuestion').where('judgement', 'is', null).as('asked'), (join) =>
        join.onRef('asked.applicationId', '=', 'application.id'),
      )
      .select('application.id')
      // Only a term that runs on can come before the last day to determine (rules/proposal.ts).
      .select(
        sql<string>`least(application.determine_by, reminded.due_on, asked.due_on,
          case when application.account_by >= ${today}::date then application.account_by end)`.as(
          'notBefore',
        ),
      )
      .where('application.status', 'in', [sql.lit('running'), sql.lit('accounted')])
      .where('application.destroyedOn', 'is', null)
      .where('application.activitiesUntil', '<', today)
      .where('application.determineBy', 'is not', null)
      .orderBy('application.determineBy')
      .orderBy('application.id')
      .limit(limit)
      .$castTo<OverDue>()
  );
});

/** The same grants as `listOver`, with no more than is needed to see which of them come first. */
export async function listOverDue(r: Reader, today: string, limit: number): Promise<readonly OverDue[]> {
  return await askDue(r, { today, limit });
}

const askByIds = prepared((r, given: { readonly ids: readonly string[] }) =>
  rows(r).where(sql<boolean>`application.id = any (${given.ids}::uuid[])`).$castTo<CaseRow>(),
);

/** Those of these grants that are to be determined; in no order. */
export async function listOverById(
  r: Reader,
  ids: readonly Id<'application'>[],
): Promise<readonly CaseRow[]> {
  return ids.length === 0 ? [] : await askByIds(r, { ids });
}

const askOf = prepared((r, given: { readonly caseNumbers: readonly string[] }) =>
  rows(r)
    .where(sql<boolean>`application.case_number = any (${given.caseNumbers}::text[])`)
    .$castTo<CaseRow>(),
);

/** Those of these cases that are to be determined; in no order. @param caseNumbers some hundreds at most */
export async function listOverOf(r: Reader, caseNumbers: readonly string[]): Promise<readonly CaseRow[]> {
  if (caseNumbers.length === 0) return [];
  return await askOf(r, { caseNumbers });
}

const askOne = prepared((r, given: { readonly id: string }) =>
  rows(r).where('application.id', '=', given.id).$castTo<CaseRow>(),
);

/** Null when it is not to be determined, or not any more. */
export async function findOver(r: Reader, id: Id<'application'>): Promise<CaseRow | null> {
  const [row] = await askOne(r, { id });
  return row ?? null;
}

/** Cases that were determined lower than they were granted, in the years in which money can be asked back (Awb 4:57). */
export async function listLowered(
  r: Reader,
  since: string,
  limit: number,
): Promise<readonly Id<'application'>[]> {
  const found = await r
    .selectFrom('application')
    .innerJoin('decision', 'decision.applicationId', 'application.id')
    .select('application.id')
    .distinct()
    .where('application.status', 'in', ['determined', 'closed'])
    .where('application.destroyedOn', 'is', null)
    .where('decision.kind', 'in', ['determine', 'redetermine'])
    .where('decision.notifiedOn', '>=', since)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('decision as before')
          .select('before.id')
          .whereRef('before.applicationId', '=', 'application.id')
          .whereRef('before.version', '<', 'decision.version')
          .whereRef('before.amountCents', '>', 'decision.amountCents'),
      ),
    )
    .orderBy('application.id')
    .limit(limit)
    .execute();
  return found.map(({ id }) => id as Id<'application'>);
}

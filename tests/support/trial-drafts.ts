/** Samira's applications in a trial city, typed page by page, handed in and co-signed; with a neighbour and the desk beside her. */
import { getApplication } from '../../src/features/application/index.ts';
import type { Application } from '../../src/features/application/types.ts';
import type { Actor, PersonActor } from '../../src/kernel/actor.ts';
import type { Id } from '../../src/kernel/ids.ts';
import type { Result } from '../../src/kernel/result.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';
import { type TrialCity, trialCity, trialPerson } from './trial-city.ts';
import { type TrialDeps, trialDeps } from './trial-deps.ts';

/** The commands that are tried, handed over by the test beside them: the front door of the feature has only its pages. */
export type DraftCommands<Saved> = {
  startApplication(
    deps: TrialDeps,
    actor: PersonActor,
    input: { readonly roundSlug: string; readonly lang: 'nl' },
  ): Promise<Result<Application>>;
  savePage(
    deps: TrialDeps,
    actor: Actor,
    input: {
      readonly id: Id<'application'>;
      readonly page: string;
      readonly values: Record<string, string[]>;
      readonly base: number;
      readonly window: string;
      readonly explicit: boolean;
    },
  ): Promise<Saved>;
  nameCosigners(
    deps: TrialDeps,
    actor: Actor,
    input: {
      readonly id: Id<'application'>;
      readonly entries: readonly { readonly name: string; readonly email: string }[];
      readonly invite: boolean;
    },
  ): Promise<Result<unknown>>;
  submitApplication(
    deps: TrialDeps,
    actor: Actor,
    input: { readonly id: Id<'application'> },
  ): Promise<Result<Application>>;
};

export type TrialDrafts<Saved> = {
  readonly database: FreshDatabase;
  readonly city: TrialCity;
  /** On 2 March 2026, until moved. */
  readonly deps: TrialDeps;
  readonly samira: PersonActor;
  readonly other: PersonActor;
  /** At the service desk. */
  readonly helper: PersonActor;
  /** Saves one page, as Samira in one window unless told. */
  readonly save: (
    id: Id<'application'>,
    page: string,
    values: Record<string, string[]>,
    more?: { base?: number; window?: string; explicit?: boolean; actor?: PersonActor },
  ) => Promise<Saved>;
  readonly filledDraft: () => Promise<Application>;
  readonly submitted: () => Promise<Application>;
  /** Tokens of the newest draft's invitations by first name. */
  readonly links: () => Promise<Map<string, string>>;
};

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
export const codes = (result: Result<unknown>): string[] =>
  result.ok ? [] : result.problems.map((one) => one.code);

/** What she types, by page: € 500 for what costs € 500. */
export const typed: Record<string, Record<string, string[]>> = {
  plan: {
    title: ['Samen eten'],
    plan: ['Elke week koken wij voor de straat.'],
    wijk: ['noordwijk'],
    periodFrom: ['2026-05-01'],
    periodUntil: ['2026-06-30'],
  },
  geld: {
    'budget.0.description': ['Boodschappen'],
    'budget.0.amount': ['400'],
    'budget.1.description': ['Zaalhuur'],
    'budget.1.amount': ['100,00'],
    'funding.own': [''],
    'funding.asked': ['500'],
  },
  u: {
    contactName: ['Samira Proef'],
    contactStreet: ['Proefstraat 12'],
    contactPostcode: ['3011aa'],
    contactTown: ['Rotterdam'],
    contactPhone: [''],
  },
};

/** The database is dropped by who asked. */
export async function trialDrafts<Saved extends Result<unknown>>(
  commands: DraftCommands<Saved>,
): Promise<TrialDrafts<Saved>> {
  const database = await freshDatabase();
  const city = await trialCity(database.db, { ceilingCents: 5_000_000 });
  const samira = await trialPerson(database.db, 'Samira Proef', { address: false });
  const other = await trialPerson(database.db, 'Otto Ander');
  const helper = await trialPerson(database.db, 'Hatice Balie', {
    grants: [{ role: 'helper', scope: 'city' }],
  });
  const deps = trialDeps(database.db, '2026-03-02T09:00:00Z');

  const save: TrialDrafts<Saved>['save'] = (id, page, values, more = {}) =>
    commands.savePage(deps, more.actor ?? samira, {
      id,
      page,
      values,
      base: more.base ?? 0,
      window: more.window ?? 'w1',
      explicit: more.explicit ?? true,
    });
  let drafts = 0;
  const filledDraft = async (): Promise<Application> => {
    drafts += 1;
    const draft = value(
      await commands.startApplication(deps, samira, { roundSlug: 'proefronde', lang: 'nl' }),
    );
    for (const [page, values] of Object.entries(typed)) value(await save(draft.id, page, values));
    value(await commands.nameCosigners(deps, samira, { id: draft.id, entries: four(drafts), invite: false }));
    return await getApplication(deps.db, draft.id);
  };
  return {
    database,
    city,
    deps,
    samira,
    other,
    helper,
    save,
    filledDraft,
    submitted: async () => {
      const draft = await filledDraft();
      return value(await commands.submitApplication(deps, samira, { id: draft.id }));
    },
    links: () => linksOf(deps, drafts),
  };
}

/** Other addresses for every draft, so that its mails can be told from those of another. */
const four = (draft: number) =>
  ['Ans', 'Bo', 'Cas', 'Dirk'].map((name) => ({
    name: `${name} Buur`,
    email: `${name.toLowerCase()}.${draft}@example.org`,
  }));

async function linksOf(deps: TrialDeps, draft: number): Promise<Map<string, string>> {
  const mails = await deps.db
    .selectFrom('outgoingMail')
    .select(['toAddress', 'body'])
    .where('kind', '=', 'cosign-request')
    .where('toAddress', 'like', `%.${draft}@example.org`)
    .orderBy('createdAt')
    .execute();
  return new Map(
    mails.map((mail) => [
      mail.toAddress.split('.')[0] ?? '',
      /mede-ondertekenen\/([\w-]+)/.exec(mail.body)?.[1] ?? '',
    ]),
  );
}

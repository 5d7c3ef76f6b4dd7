/** An officer opens budgets and records where money comes from. */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import { type PlainDate, Temporal } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { assert, ok, type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import { isSqlError } from '../../../platform/db/index.ts';
import { type CommandDeps, inTransaction } from '../../../platform/db/unit-of-work.ts';
import { listWijkraden } from '../../place/index.ts';
import { longestOfSource } from '../limits.ts';
import { refusals } from '../messages.ts';
import { insertAreaBudget, insertSource, type NewSource } from '../store/index.ts';
import type { AreaBudget, Shareholder } from '../types.ts';

/** The area of a budget as it is opened. */
export type BudgetArea = Pick<AreaBudget, 'slug' | 'wijkId' | 'wijkraadId'> & {
  /** Of the area itself, or that it lies in: whose office holds the first key. */
  readonly gebiedId: Id<'gebied'>;
  /** Of a wijk: its council, when it has one. */
  readonly councilId: Id<'wijkraad'> | null;
};

async function holdersOf(
  deps: CommandDeps,
  area: BudgetArea,
): Promise<readonly Pick<Shareholder, 'gebiedId' | 'wijkraadId'>[]> {
  const single = area.wijkraadId ?? (area.wijkId === null ? null : area.councilId);
  const councils =
    single === null && area.wijkId === null
      ? (await listWijkraden(deps.db))
          .filter(({ gebiedId }) => gebiedId === area.gebiedId)
          .map(({ id }) => id)
      : single === null
        ? []
        : [single];
  if (councils.length === 0) return [];
  return [
    { gebiedId: area.gebiedId, wijkraadId: null },
    ...councils.map((wijkraadId) => ({ gebiedId: null, wijkraadId })),
  ];
}

/**
 * Opens the budget of an area and year, without money. Its shareholders are fixed with it.
 * @returns problems `not-allowed`, `no-council`, `budget-exists`
 */
export async function openAreaBudget(
  deps: CommandDeps,
  actor: Actor,
  area: BudgetArea,
  year: number,
): Promise<Result<Id<'area_budget'>>> {
  if (!allowed(actor, 'areaBudget.manage', {})) return refused(refusals.officeOnly);
  const shareholders = await holdersOf(deps, area);
  if (shareholders.length === 0) return refused(refusals.noCouncil);
  try {
    return await inTransaction(deps, actor, async (unit) => {
      const ofGebied = area.wijkId === null && area.wijkraadId === null;
      const id = await insertAreaBudget(unit.tx, {
        slug: area.slug,
        year,
        gebiedId: ofGebied ? area.gebiedId : null,
        wijkraadId: area.wijkraadId,
        wijkId: area.wijkId,
        openedByPersonId: personIdOf(actor),
        openedAt: unit.nowDate,
        shareholders,
      });
      unit.audit('areaBudget.opened', 'area_budget', id, { year });
      return ok(id);
    });
  } catch (error) {
    if (isSqlError(error, 'uniqueViolation')) return refused(refusals.budgetExists);
    throw error;
  }
}

export type WantedSource = Pick<NewSource, 'name' | 'document' | 'purposes' | 'domains' | 'toVerify'> & {
  readonly kind: NewSource['kind'] | null;
  readonly amountCents: number | null;
  /** What could not be read. */
  readonly unreadable: readonly Problem[];
  readonly spendUntil: PlainDate | null;
  readonly otherConditions: string;
};

const missing = (field: string, nl: string, en: string): Problem =>
  problem(field, `${field}-missing`, text(nl, en));

function sourceProblems(wanted: WantedSource, today: PlainDate): readonly Problem[] {
  const { name, document, purposes, spendUntil, otherConditions } = wanted;
  return [
    ...wanted.unreadable,
    name === '' ? missing('name', 'Vul in hoe deze bron heet.', 'Enter the name of this source.') : null,
    tooLong('name', name, longestOfSource.name),
    wanted.amountCents === 0 ? refusals.amountMissing : null,
    document === ''
      ? missing(
          'document',
          'Vul in welk besluit, welke brief of welk contract dit geld belooft.',
          'Enter which decision, letter or contract promises this money.',
        )
      : null,
    tooLong('document', document, longestOfSource.document),
    purposes.length > 0
      ? null
      : missing(
          'purposes',
          'Kies waar dit geld voor mag zijn. Kies er minstens één.',
          'Choose what this money may be for. Choose at least one.',
        ),
    spendUntil && Temporal.PlainDate.compare(spendUntil, today) < 0
      ? problem(
          'spendUntil',
          'date-past',
          text('Kies een dag die nog komt.', 'Choose a day that is still to come.'),
        )
      : null,
    tooLong('otherConditions', otherConditions, longestOfSource.otherConditions),
  ].filter((one) => one !== null);
}

/** Its conditions never change: they travel with the money. @returns problems `not-allowed` and one for each field */
export async function recordSource(
  deps: CommandDeps,
  actor: Actor,
  wanted: WantedSource,
): Promise<Result<Id<'money_source'>>> {
  if (!allowed(actor, 'areaBudget.manage', {})) return refused(refusals.officeOnly);
  return await inTransaction(deps, actor, async (unit) => {
    const [first, ...rest] = sourceProblems(wanted, unit.today);
    if (first) return refused(first, ...rest);
    const { unreadable: _, kind, amountCents, ...rows } = wanted;
    assert(kind !== null && amountCents !== null, 'what cannot be read is a problem');
    const id = await insertSource(unit.tx, {
      ...rows,
      kind,
      amountCents,
      otherConditions: wanted.otherConditions === '' ? null : wanted.otherConditions,
      example: false,
      recordedByPersonId: personIdOf(actor),
      recordedAt: unit.nowDate,
    });
    unit.audit('moneySource.recorded', 'money_source', id, { amountCents });
    return ok(id);
  });
}

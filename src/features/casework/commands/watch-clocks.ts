/** Every night: work out again the clocks that a passing day can change, and warn before a term ends. */
import { type Role, system } from '../../../kernel/actor.ts';
import { type PlainDate, today } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { same, type Text } from '../../../kernel/messages.ts';
import { assert, ok } from '../../../kernel/result.ts';
import { type ClockKind, clockNames } from '../../../kernel/terms/index.ts';
import type { WorkItemSource } from '../../../kernel/work-item.ts';
import { inTransaction } from '../../../platform/db/unit-of-work.ts';
import { queueMail } from '../../../platform/mail/index.ts';
import { lockApplication, refreshClocks } from '../../application/index.ts';
import { getVersion } from '../../scheme/index.ts';
import type { CaseDeps } from '../deps.ts';
import { dateOfRow, remainingText, type WarningStage, warningStage, weekDays } from '../rules/urgency.ts';
import { type WarningLine, warningMail } from '../rules/warning-mail.ts';
import {
  deleteWarningsBefore,
  insertWarnings,
  listDueUntil,
  listHolders,
  listStaleClocks,
  type Warned,
} from '../store/index.ts';

const watcher = system('casework.clocks');
const batch = 200;

/** Each case in a transaction of its own: a long night never holds a case that someone works on. */
export async function refreshOne(deps: CaseDeps, id: Id<'application'>): Promise<boolean> {
  const result = await inTransaction(
    deps,
    watcher,
    async (unit) => {
      const before = await lockApplication(unit.tx, id);
      if (!before) return ok(false);
      const version = await getVersion(unit.tx, before.schemeVersionId);
      const after = await refreshClocks(unit.tx, before, version, unit.today);
      return ok(after.nextDueOn !== before.nextDueOn || after.nextClock !== before.nextClock);
    },
    { publicFacts: false },
  );
  return result.ok && result.value;
}

/** @returns how many cases got another next clock */
export async function refreshStaleClocks(deps: CaseDeps): Promise<number> {
  let changed = 0;
  for (let after: Id<'application'> | null = null; ; ) {
    const ids: readonly Id<'application'>[] = await listStaleClocks(deps.db, today(deps.clock), after, batch);
    for (const id of ids) if (await refreshOne(deps, id)) changed += 1;
    after = ids.at(-1) ?? null;
    if (after === null || ids.length < batch) return changed;
  }
}

type Due = {
  readonly source: string;
  readonly itemId: string;
  readonly dueOn: string;
  readonly stage: WarningStage;
  readonly handlerPersonId: Id<'person'> | null;
  readonly line: WarningLine;
};

/** More than a city has open at once. */
const mostWarnings = 20_000;

async function dueApplications(deps: CaseDeps, day: PlainDate): Promise<readonly Due[]> {
  const rows = await listDueUntil(deps.db, day.add({ days: weekDays }), mostWarnings);
  return rows.flatMap((row): Due[] => {
    const due = dateOfRow(row.nextDueOn);
    const stage = warningStage(due, day);
    if (stage === null) return [];
    return [
      {
        source: 'application',
        itemId: row.id,
        dueOn: row.nextDueOn,
        stage,
        handlerPersonId: row.handlerPersonId,
        line: {
          about: same(row.caseNumber),
          clock: lowerFirst(clockNames[row.nextClock as ClockKind]),
          remaining: remainingText(due, day),
        },
      },
    ];
  });
}

const lowerFirst = (words: Text): Text => ({
  nl: words.nl.charAt(0).toLowerCase() + words.nl.slice(1),
  en: words.en.charAt(0).toLowerCase() + words.en.slice(1),
});

async function dueElsewhere(sources: readonly WorkItemSource[], day: PlainDate): Promise<readonly Due[]> {
  const found: Due[] = [];
  for (const source of sources) {
    for (const item of await source.list(watcher, day)) {
      const stage = warningStage(item.dueOn, day);
      if (stage === null) continue;
      found.push({
        source: source.key,
        itemId: item.id,
        dueOn: item.dueOn.toString(),
        stage,
        handlerPersonId: null,
        line: {
          about: item.caseNumber === null ? source.name : same(item.caseNumber),
          clock: lowerFirst(item.clock),
          remaining: remainingText(item.dueOn, day),
        },
      });
    }
  }
  return found;
}

const keyOf = ({ source, itemId, dueOn, stage }: Omit<Due, 'line' | 'handlerPersonId'>): string =>
  [source, itemId, dueOn, stage].join(' ');

const isOfficer = ({ roles }: Warned): boolean => roles.includes('officer');

/**
 * To whoever works on the case; where nobody does, or she is no officer any more, to all officers. Work that is done by
 * another role goes to those who hold it as well: a payer has a term to meet too (Awb 4:87).
 */
function linesFor(
  person: Warned,
  due: readonly Due[],
  warned: readonly Warned[],
  theirs: ReadonlyMap<string, Role>,
): readonly WarningLine[] {
  const officers = new Set(warned.filter(isOfficer).map(({ personId }) => personId));
  return due
    .filter(({ source, handlerPersonId }) => {
      const role = theirs.get(source);
      if (role !== undefined && person.roles.includes(role)) return true;
      if (!isOfficer(person)) return false;
      const handler = handlerPersonId !== null && officers.has(handlerPersonId) ? handlerPersonId : null;
      return handler === null || handler === person.personId;
    })
    .map(({ line }) => line);
}

/** Where the work of someone stands who has no work list. */
function pageFor(person: Warned, sources: readonly WorkItemSource[]): string {
  const own = sources.find(({ alsoWarns }) => alsoWarns && person.roles.includes(alsoWarns.role));
  return isOfficer(person) || !own?.alsoWarns ? '/werklijst' : own.alsoWarns.page;
}

/** Old enough that no term of it can still be open. */
const keepYears = 2;

/**
 * Warns once a week before a last day, once two days before, and once when it is over: on the work list, and by mail.
 * @returns the number of new warnings
 */
export async function warnOfTerms(deps: CaseDeps, sources: readonly WorkItemSource[]): Promise<number> {
  const day = today(deps.clock);
  const due = [...(await dueApplications(deps, day)), ...(await dueElsewhere(sources, day))];
  const result = await inTransaction(
    deps,
    watcher,
    async (unit) => {
      const rows = due.map(({ source, itemId, dueOn, stage }) => ({ source, itemId, dueOn, stage }));
      const fresh = new Set((await insertWarnings(unit.tx, rows, unit.today)).map(keyOf));
      const news = due.filter((one) => fresh.has(keyOf(one)));
      const theirs = new Map(
        sources.flatMap(({ key, alsoWarns }) => (alsoWarns ? [[key, alsoWarns.role] as const] : [])),
      );
      const warned = await listHolders(unit.tx, unit.today, ['officer', ...theirs.values()]);
      for (const person of warned) {
        const lines = linesFor(person, news, warned, theirs);
        if (lines.length === 0) continue;
        const page = `${deps.config.publicUrl}${pageFor(person, sources)}`;
        const words = warningMail(lines, page, person.lang);
        await queueMail(unit.tx, deps.clock, deps.config, {
          to: person.email,
          lang: person.lang,
          kind: 'clock-warning',
          ...words,
        });
      }
      await deleteWarningsBefore(unit.tx, unit.today.subtract({ years: keepYears }));
      return ok(news.length);
    },
    { publicFacts: false },
  );
  assert(result.ok, 'a warning is never refused');
  return result.value;
}

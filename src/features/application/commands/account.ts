/** After the activities: the recipient is asked for a short account, and gives it (Awb 4:44, 4:45). */
import { type Actor, personIdOf, system } from '../../../kernel/actor.ts';
import { isoDate, type PlainDate, parseIsoDate, today } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { assert, ok, type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import type { IncomingFile } from '../../../platform/files/incoming.ts';
import type { SchemeVersion } from '../../scheme/index.ts';
import type { ApplicationDeps } from '../deps.ts';
import { accountAskedLetter, accountReceivedLetter } from '../letters/account.ts';
import { accountProblems, askedUntil, mayAccount, mayTell, type WantedAccount } from '../rules/account.ts';
import {
  addEvent,
  findAccount,
  findAccountTerm,
  insertAccount,
  listAttachments,
  listToAsk,
  lockApplication,
  refreshClocks,
  saveStatus,
} from '../store/index.ts';
import type { Application, GrantAccount } from '../types.ts';
import { type FileRoom, keepFiles } from './attach.ts';
import { type Case, loadAround, lockCase } from './context.ts';
import { letterToApplicant } from './letter-facts.ts';

/** Where the files of the account hang: no question of a form can have these keys. */
export const accountFiles = { key: '$account', maxFiles: 10, maxBytes: 10_000_000 } as const;
export const accountPhotos = { key: '$photo', maxFiles: 3, maxBytes: 12_000_000 } as const;
export const accountSound = { key: '$sound', maxFiles: 1, maxBytes: 20_000_000, kinds: 'sound' } as const;
export const accountKeys: ReadonlySet<string> = new Set([
  accountFiles.key,
  accountPhotos.key,
  accountSound.key,
]);

const nothingAsked = problem(
  '',
  'no-account',
  text(
    'Verantwoorden kan na de laatste dag van de activiteiten, één keer, en zolang de subsidie niet is vastgesteld.',
    'You can account after the last day of the activities, once, and until the grant is determined.',
  ),
);

export type AccountInput = WantedAccount &
  Partial<Pick<GrantAccount, 'reach' | 'tookPlace' | 'didNotTakePlace'>> & {
    readonly id: Id<'application'>;
    readonly files: readonly IncomingFile[];
    /** Photos and recordings, each with the place where they hang. */
    readonly more?: readonly { readonly room: FileRoom; readonly files: readonly IncomingFile[] }[];
  };

/** First and last day of the activities by her answers; null for what they do not say. */
export function activityDays({
  application,
  version,
}: {
  readonly application: Pick<Application, 'answers'>;
  readonly version: Pick<SchemeVersion, 'rules'>;
}): {
  readonly from: PlainDate | null;
  readonly until: PlainDate | null;
} {
  const period = version.rules.form.flatMap((page) => page.questions).find(({ kind }) => kind === 'period');
  const day = (end: 'From' | 'Until'): PlainDate | null => {
    const answer = period && application.answers[`${period.key}${end}`];
    return typeof answer === 'string' ? parseIsoDate(answer) : null;
  };
  // A single day is its own last day.
  return { from: day('From'), until: day('Until') ?? day('From') };
}

/** Has she to account now, may she tell of her own accord, or neither? */
export async function accountingOf(
  r: Reader,
  found: Pick<Case, 'application' | 'version'>,
  on: PlainDate,
): Promise<'asked' | 'free' | null> {
  const { application } = found;
  const [term, sent] = [await findAccountTerm(r, application.id), await findAccount(r, application.id)];
  if (term !== null && sent === null && mayAccount(application, term, on)) return 'asked';
  const facts = { term, sent: sent !== null, endsOn: activityDays(found).until, today: on };
  return mayTell(application, facts) ? 'free' : null;
}

/** Each file stands for itself, and all of them must be good: an account goes whole or not at all. */
async function keepAll(
  unit: UnitOfWork,
  deps: ApplicationDeps,
  application: Application,
  { files, more = [] }: AccountInput,
): Promise<Result<number>> {
  let added = 0;
  const problems: Problem[] = [];
  for (const part of [{ room: accountFiles, files }, ...more]) {
    const kept = await keepFiles(unit, deps, { application, present: [] }, part.room, part.files);
    added += kept.added;
    problems.push(...kept.problems);
  }
  const [wrong, ...others] = problems;
  return wrong ? refused(wrong, ...others) : ok(added);
}

/**
 * Puts the account with the case, for a command that saves more beside it. Where it was asked the case then waits for the
 * officer alone; otherwise it stays as it is.
 * @returns refusals of `accountProblems` and of the files, `no-account`, `not-found`, `not-allowed`
 */
export async function recordAccount(
  unit: UnitOfWork,
  deps: ApplicationDeps,
  input: AccountInput,
): Promise<Result<Application>> {
  const locked = await lockCase(unit.tx, unit.actor, input.id, 'application.edit');
  if (!locked.ok) return locked;
  const found = locked.value;
  const { application } = found;
  const how = await accountingOf(unit.tx, found, unit.today);
  if (how === null) return refused(nothingAsked);
  const toldOtherwise = [input, ...(input.more ?? [])].some(({ files }) => files.length > 0);
  const [first, ...rest] = accountProblems(input, { asked: how === 'asked', toldOtherwise });
  if (first) return refused(first, ...rest);
  const { happened, spentCents } = input;
  assert(happened !== null, 'what lacks was refused');
  const kept = await keepAll(unit, deps, application, input);
  if (!kept.ok) return kept;
  const account: GrantAccount = {
    applicationId: application.id,
    happened,
    spentCents,
    words: input.words.trim(),
    reach: input.reach ?? null,
    tookPlace: input.tookPlace ?? null,
    didNotTakePlace: input.didNotTakePlace ?? null,
    asked: how === 'asked',
    sentOn: isoDate(unit.today),
    sentByPersonId: personIdOf(unit.actor),
  };
  await insertAccount(unit.tx, account);
  const saved = account.asked
    ? await saveStatus(unit.tx, application, 'account', {}, unit.nowDate)
    : ok(application);
  if (!saved.ok) return saved;
  await addEvent(unit.tx, {
    applicationId: application.id,
    kind: 'accountSent',
    onDate: account.sentOn,
    at: unit.nowDate,
    actor: unit.actor,
    facts: { happened, ...(spentCents === null ? {} : { spentCents }), files: kept.value },
  });
  const files = (await listAttachments(unit.tx, application.id)).filter(({ question }) =>
    accountKeys.has(question),
  );
  await letterToApplicant(unit, found, accountReceivedLetter({ ...found, account, files }));
  unit.audit('application.accounted', 'application', application.id, { happened, spentCents });
  return ok(await refreshClocks(unit.tx, saved.value, found.version, unit.today));
}

/** The account alone. Whoever sends it gets a copy of what she wrote (Awb 2:17). @returns refusals as of `recordAccount` */
export function sendAccount(
  deps: ApplicationDeps,
  actor: Actor,
  input: AccountInput,
): Promise<Result<Application>> {
  return inTransaction(deps, actor, (unit) => recordAccount(unit, deps, input));
}

const asker = system('application.askAccount');
/** So many a night; the next one takes the rest. */
const batch = 500;

/** The night after the activities: says what is asked, and until when. Safe to run twice. @returns how many were asked */
export async function askForAccounts(deps: ApplicationDeps): Promise<number> {
  const ids = await listToAsk(deps.db, isoDate(today(deps.clock)), batch);
  for (const id of ids)
    await inTransaction(
      deps,
      asker,
      async (unit) => {
        const application = await lockApplication(unit.tx, id);
        const term = application && (await findAccountTerm(unit.tx, id));
        if (!application || !term || !mayAccount(application, term, unit.today)) return ok(null);
        const found = await loadAround(unit.tx, application);
        const until = askedUntil(term, unit.today);
        await addEvent(unit.tx, {
          applicationId: id,
          kind: 'accountAsked',
          onDate: isoDate(unit.today),
          at: unit.nowDate,
          actor: asker,
          facts: { dueOn: isoDate(until) },
        });
        const siteUrl = deps.config.publicUrl;
        await letterToApplicant(unit, found, accountAskedLetter({ ...found, askedUntil: until, siteUrl }));
        unit.audit('application.accountAsked', 'application', id, { by: isoDate(until) });
        return ok(null);
      },
      { publicFacts: false },
    );
  return ids.length;
}

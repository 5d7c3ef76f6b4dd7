/** After the activities: the recipient is asked for a short account, and gives it (Awb 4:44, 4:45). */
import { type Actor, personIdOf, system } from '../../../kernel/actor.ts';
import { isoDate, today } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { assert, ok, problem, type Result, refused } from '../../../kernel/result.ts';
import { inTransaction } from '../../../platform/db/unit-of-work.ts';
import type { IncomingFile } from '../../../platform/files/incoming.ts';
import type { ApplicationDeps } from '../deps.ts';
import { accountAskedLetter, accountReceivedLetter } from '../letters/account.ts';
import { accountProblems, askedUntil, mayAccount, type WantedAccount } from '../rules/account.ts';
import {
  addEvent,
  findAccountTerm,
  insertAccount,
  listAttachments,
  listToAsk,
  lockApplication,
  refreshClocks,
  saveStatus,
} from '../store/index.ts';
import type { Application } from '../types.ts';
import { keepFiles } from './attach.ts';
import { loadAround, lockCase } from './context.ts';
import { letterToApplicant } from './letter-facts.ts';

/** Where the files of the account hang: no question of a form can have this key. */
export const accountFiles = { key: '$account', maxFiles: 10, maxBytes: 10_000_000 } as const;

const nothingAsked = problem(
  '',
  'no-account',
  text(
    'Verantwoorden kan na de laatste dag van de activiteiten, één keer, en zolang de subsidie niet is vastgesteld.',
    'You can account after the last day of the activities, once, and until the grant is determined.',
  ),
);

export type AccountInput = WantedAccount & {
  readonly id: Id<'application'>;
  readonly files: readonly IncomingFile[];
};

/**
 * The case then waits for the officer alone. Whoever sends it gets a copy of what she wrote (Awb 2:17).
 * @returns refusals of `accountProblems` and of the files, `no-account`, `not-found`, `not-allowed`
 */
export function sendAccount(
  deps: ApplicationDeps,
  actor: Actor,
  input: AccountInput,
): Promise<Result<Application>> {
  return inTransaction(deps, actor, async (unit) => {
    const locked = await lockCase(unit.tx, actor, input.id, 'application.edit');
    if (!locked.ok) return locked;
    const found = locked.value;
    const { application } = found;
    const term = await findAccountTerm(unit.tx, application.id);
    if (term === null || !mayAccount(application, term, unit.today)) return refused(nothingAsked);
    const [first, ...rest] = accountProblems(input);
    if (first) return refused(first, ...rest);
    const { happened, spentCents } = input;
    assert(happened !== null && spentCents !== null, 'what lacks was refused');
    const kept = await keepFiles(unit, deps, { application, present: [] }, accountFiles, input.files);
    const [wrong, ...more] = kept.problems;
    if (wrong) return refused(wrong, ...more);
    const sentOn = isoDate(unit.today);
    const account = {
      applicationId: application.id,
      happened,
      spentCents,
      words: input.words.trim(),
      sentOn,
      sentByPersonId: personIdOf(actor),
    };
    await insertAccount(unit.tx, account);
    const saved = await saveStatus(unit.tx, application, 'account', {}, unit.nowDate);
    if (!saved.ok) return saved;
    await addEvent(unit.tx, {
      applicationId: application.id,
      kind: 'accountSent',
      onDate: sentOn,
      at: unit.nowDate,
      actor,
      facts: { happened, spentCents, files: kept.added },
    });
    const files = (await listAttachments(unit.tx, application.id)).filter(
      ({ question }) => question === accountFiles.key,
    );
    await letterToApplicant(unit, found, accountReceivedLetter({ ...found, account, files }));
    unit.audit('application.accounted', 'application', application.id, { happened, spentCents });
    return ok(await refreshClocks(unit.tx, saved.value, found.version, unit.today));
  });
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

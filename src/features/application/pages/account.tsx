/** The page on which a recipient accounts for a grant after the activities (Awb 4:44). */
import { isoDate, today } from '../../../kernel/dates.ts';
import { parseId } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { parseCents } from '../../../kernel/money.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { type FormValues, readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { mayOn } from '../access.ts';
import { accountFiles, sendAccount } from '../commands/account.ts';
import { happenedKinds, mayAccount, type WantedAccount } from '../rules/account.ts';
import { findAccountTerm, findApplication } from '../store/index.ts';
import type { AccountTerm, Application } from '../types.ts';
import { type AccountValues, AccountView, accountTitle } from '../views/account.tsx';
import { incomingFiles } from './files.ts';

const path = '/aanvragen/:id/verantwoorden';
/** All files together, and the form around them. */
const uploadBytes = 52_000_000;

type Open = { readonly application: Application; readonly term: AccountTerm | null };

export function accountPages(routes: Routes, deps: Deps): void {
  routes.get(path, 'application.edit', async (c) => {
    const open = await openFor(c, deps);
    if (!open) return await notFound(c);
    return show(c, deps, open, { happened: '', spent: '', words: '' }, []);
  });
  routes.post(path, 'application.edit', (c) => send(c, deps), { maxBytes: uploadBytes });
}

async function openFor(c: AppContext, deps: Deps): Promise<Open | null> {
  const id = parseId<'application'>(c.req.param('id'));
  const application = id && (await findApplication(deps.db, id));
  if (!application?.caseNumber || !mayOn(c.get('actor'), 'application.edit', application)) return null;
  return { application, term: await findAccountTerm(deps.db, application.id) };
}

/** What cannot be done any more, or not yet, says the case itself. */
function show(
  c: AppContext,
  deps: Deps,
  { application, term }: Open,
  values: AccountValues,
  problems: readonly Problem[],
): Response | Promise<Response> {
  const day = today(deps.clock);
  if (term === null || !mayAccount(application, term, day))
    return seeOther(c, `/zaken/${application.caseNumber}`);
  const lang = c.get('lang');
  return c.get('page')(
    { title: accountTitle[lang], status: problems.length > 0 ? 422 : 200 },
    <AccountView
      lang={lang}
      application={application}
      term={term}
      late={term.accountBy < isoDate(day)}
      files={accountFiles}
      values={values}
      problems={problems}
    />,
  );
}

function read(form: FormValues): {
  readonly values: AccountValues;
  readonly wanted: WantedAccount;
  readonly problems: readonly Problem[];
} {
  const values = {
    happened: form.text('happened'),
    spent: form.text('spent'),
    words: form.text('words'),
  };
  const spent = values.spent === '' ? null : parseCents('spent', values.spent);
  return {
    values,
    wanted: {
      happened: happenedKinds.find((one) => one === values.happened) ?? null,
      spentCents: spent?.ok ? spent.value : null,
      words: values.words,
    },
    problems: spent && !spent.ok ? spent.problems : [],
  };
}

const chooseAgain = problem(
  'files',
  'files-again',
  text(
    'Kies uw bestanden nog een keer: ze zijn niet bewaard omdat er iets anders mist.',
    'Choose your files again: they were not kept because something else is missing.',
  ),
);

async function send(c: AppContext, deps: Deps): Promise<Response> {
  const open = await openFor(c, deps);
  if (!open) return await notFound(c);
  const form = await readForm(c);
  const { values, wanted, problems } = read(form);
  const files = await incomingFiles(form, 'files');
  const done = await sendAccount(deps, c.get('actor'), { ...wanted, id: open.application.id, files });
  if (done.ok) return seeOther(c, `/zaken/${open.application.caseNumber}?klaar=verantwoord`);
  const taken = new Set(problems.map(({ field }) => field));
  // The files hang under a key of their own; their field on this page is another.
  const found = done.problems
    .map((one) => (one.field === accountFiles.key ? { ...one, field: 'files' } : one))
    .filter(({ field }) => !taken.has(field));
  const all = [...problems, ...found];
  const lost = files.length > 0 && !all.some(({ field }) => field === 'files');
  return await show(c, deps, open, values, lost ? [...all, chooseAgain] : all);
}

import { text } from '../../../kernel/messages.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { findVote, mayOnVote, type Vote } from '../../vote/index.ts';
import { mostLetters, printLetters, readCount, takesLetters, withdrawLetters } from '../commands/letters.ts';
import type { BallotBoxDeps } from '../deps.ts';
import { doneWords, officeWords as words } from '../office-messages.ts';
import { listBatches } from '../store/index.ts';
import { LettersView } from '../views/letters.tsx';
import { voteHref } from '../views/parts.tsx';

const path = '/stemmingen/:slug/codes';
const longestReason = 500;

async function ownVote(c: AppContext, { db }: BallotBoxDeps): Promise<Vote | null> {
  const vote = await findVote(db, c.req.param('slug') ?? '');
  return vote && (await mayOnVote(db, c.get('actor'), 'vote.prepare', vote)) ? vote : null;
}

const nothing = { count: '', batch: '', reason: '' };

async function page(
  c: AppContext,
  { db }: BallotBoxDeps,
  vote: Vote,
  typed: Partial<typeof nothing> = {},
  problems: readonly Problem[] = [],
): Promise<Response> {
  const lang = c.get('lang');
  return c.get('page')(
    {
      title: `${words.letters[lang]}: ${vote.name[lang]}`,
      ...(problems.length > 0 ? { status: 422 } : flashFor(c, doneWords)),
    },
    <LettersView
      vote={vote}
      lang={lang}
      batches={await listBatches(db, vote.id)}
      open={takesLetters(vote)}
      most={mostLetters}
      typed={{ ...nothing, ...typed }}
      problems={problems}
    />,
  );
}

async function make(c: AppContext, deps: BallotBoxDeps, vote: Vote): Promise<Response> {
  const typed = (await readForm(c)).text('aantal');
  const count = readCount(typed);
  const made = count.ok ? await printLetters(deps, c.get('actor'), vote, count.value) : count;
  if (!made.ok) return await page(c, deps, vote, { count: typed }, made.problems);
  return c.body(new Uint8Array(made.value.bytes), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="stemcodes-${vote.slug}-${made.value.batch}.pdf"`,
    'cache-control': 'no-store',
  });
}

function withdrawProblems(batch: string, reason: string): readonly Problem[] {
  const long = tooLong('reden', reason, longestReason);
  return [
    ...(/^[1-9][0-9]{0,5}$/.test(batch)
      ? []
      : [problem('partij', 'batch-missing', text('Kies een partij.', 'Choose a batch.'))]),
    ...(reason === ''
      ? [problem('reden', 'reason-missing', text('Vul in waarom.', 'Enter the reason.'))]
      : long
        ? [long]
        : []),
  ];
}

async function withdraw(c: AppContext, deps: BallotBoxDeps, vote: Vote): Promise<Response> {
  const form = await readForm(c);
  const typed = { batch: form.text('partij'), reason: form.text('reden') };
  const problems = withdrawProblems(typed.batch, typed.reason);
  if (problems.length > 0) return await page(c, deps, vote, typed, problems);
  const input = { batch: Number(typed.batch), reason: typed.reason };
  const done = await withdrawLetters(deps, c.get('actor'), vote, input);
  return done.ok
    ? seeOther(c, voteHref(vote, '/codes?klaar=ingetrokken'))
    : await page(c, deps, vote, typed, done.problems);
}

export function letterPages(routes: Routes, deps: BallotBoxDeps): void {
  const forOffice =
    (handle: (c: AppContext, vote: Vote) => Promise<Response>) =>
    async (c: AppContext): Promise<Response> => {
      const vote = await ownVote(c, deps);
      return vote ? await handle(c, vote) : await notFound(c);
    };
  routes.get(
    path,
    'vote.prepare',
    forOffice((c, vote) => page(c, deps, vote)),
  );
  routes.post(
    path,
    'vote.prepare',
    forOffice((c, vote) => make(c, deps, vote)),
  );
  routes.post(
    `${path}/intrekken`,
    'vote.prepare',
    forOffice((c, vote) => withdraw(c, deps, vote)),
  );
}

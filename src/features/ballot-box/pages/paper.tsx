import { personIdOf } from '../../../kernel/actor.ts';
import { text } from '../../../kernel/messages.ts';
import { type Problem, problem, type Result } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { type FormValues, readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import {
  type FrozenBallot,
  findVote,
  mayOnVote,
  readBallot,
  type Vote,
  type Withdrawn,
  withdrawnNumbers,
} from '../../vote/index.ts';
import { countSheetsByHand, enterSheet, takesPaper } from '../commands/paper.ts';
import type { BallotBoxDeps } from '../deps.ts';
import { doneWords, officeWords as words } from '../office-messages.ts';
import { isSheetNumber, type Reading, sheetNumber } from '../rules/paper.ts';
import { countSheets, findSheet, listEntries, listSheetCounts, listSheets } from '../store/index.ts';
import { sheetCountKinds } from '../types.ts';
import { DecideView, PaperView, type TypedCount, type TypedSheet } from '../views/paper.tsx';
import { voteHref } from '../views/parts.tsx';

const path = '/stemmingen/:slug/papier';
const noSheet: TypedSheet = { sheet: '', refused: '', ballot: {} };
const noCount: TypedCount = { kind: '', sheets: '', note: '' };

type Shown = {
  readonly typed?: TypedSheet;
  readonly typedCount?: TypedCount;
  readonly problems?: readonly Problem[];
};

async function page(
  c: AppContext,
  { db }: BallotBoxDeps,
  vote: Vote,
  { typed = noSheet, typedCount = noCount, problems = [] }: Shown = {},
): Promise<Response> {
  const lang = c.get('lang');
  const [counts, standing, differing, withdrawn] = await Promise.all([
    listSheetCounts(db, vote.id),
    countSheets(db, vote.id),
    listSheets(db, vote.id, 'differs'),
    withdrawnNumbers(db, vote),
  ]);
  const of = (wanted: string): number =>
    counts.reduce((sum, { kind, sheets }) => sum + (kind === wanted ? sheets : 0), 0);
  return c.get('page')(
    {
      title: `${words.paper[lang]}: ${vote.name[lang]}`,
      ...(problems.length > 0 ? { status: 422 } : flashFor(c, doneWords)),
    },
    <PaperView
      vote={vote}
      lang={lang}
      ballot={takesPaper(vote) ? vote.ballot : null}
      withdrawn={withdrawn}
      counts={{ handedOut: of('handedOut'), cameIn: of('cameIn'), cameBackUnused: of('cameBackUnused') }}
      standing={standing}
      differing={differing.map(({ sheet }) => sheet)}
      typed={typed}
      typedCount={typedCount}
      problems={problems}
    />,
  );
}

/** What was read on a sheet: choices, or why it cannot be counted. Both at once is neither. */
function readSheet(
  form: FormValues,
  ballot: FrozenBallot,
  withdrawn: Withdrawn,
): { readonly typed: TypedSheet; readonly reading: Result<Reading> } {
  const refused = form.text('ongeldig');
  const read = readBallot(form, ballot, withdrawn);
  const typed = { sheet: form.text('blad'), refused, ballot: read.typed };
  if (refused === '')
    return {
      typed,
      reading:
        read.problems.length > 0
          ? { ok: false, problems: read.problems }
          : { ok: true, value: { kind: 'choices', choices: read.choices } },
    };
  const long = tooLong('ongeldig', refused, 500);
  const both = problem(
    'ongeldig',
    'both',
    text(
      'Dit blad is ongeldig, of er staat een stem op. Laat één van beide leeg.',
      'Either this sheet is not valid, or there is a vote on it. Leave one of the two empty.',
    ),
  );
  const problems = [...(long ? [long] : []), ...(Object.keys(read.typed).length > 0 ? [both] : [])];
  return {
    typed,
    reading:
      problems.length > 0
        ? { ok: false, problems }
        : { ok: true, value: { kind: 'refused', reason: refused } },
  };
}

const sheetShape = problem(
  'blad',
  'sheet-shape',
  text(
    'Vul het nummer in dat op het blad staat: letters, cijfers en streepjes.',
    'Enter the number on the sheet: letters, digits and dashes.',
  ),
);

async function enter(c: AppContext, deps: BallotBoxDeps, vote: Vote): Promise<Response> {
  const form = await readForm(c);
  if (vote.ballot === null) return await notFound(c);
  const withdrawn = await withdrawnNumbers(deps.db, vote);
  const { typed, reading } = readSheet(form, vote.ballot, withdrawn);
  const sheet = sheetNumber(typed.sheet);
  const problems = [...(isSheetNumber(sheet) ? [] : [sheetShape]), ...(reading.ok ? [] : reading.problems)];
  if (!reading.ok || problems.length > 0) return await page(c, deps, vote, { typed, problems });
  const input = { sheet, reading: reading.value, settles: false };
  const entered = await enterSheet(deps, c.get('actor'), { vote, withdrawn }, input);
  if (!entered.ok) return await page(c, deps, vote, { typed, problems: entered.problems });
  return seeOther(c, voteHref(vote, `/papier?klaar=${entered.value}`));
}

async function decidePage(
  c: AppContext,
  deps: BallotBoxDeps,
  vote: Vote,
  { typed = noSheet, problems = [] }: Shown = {},
): Promise<Response> {
  const asked = c.req.param('blad') ?? '';
  const sheet = isSheetNumber(asked) ? await findSheet(deps.db, vote.id, asked) : null;
  if (sheet?.status !== 'differs' || vote.ballot === null) return await notFound(c);
  const entries = await listEntries(deps.db, sheet.id);
  const own = entries.some(({ byPersonId }) => byPersonId === personIdOf(c.get('actor')));
  const lang = c.get('lang');
  return c.get('page')(
    {
      title: `${words.paper[lang]}: ${sheet.sheet}, ${vote.name[lang]}`,
      status: problems.length > 0 ? 422 : 200,
    },
    <DecideView
      vote={vote}
      lang={lang}
      ballot={vote.ballot}
      withdrawn={await withdrawnNumbers(deps.db, vote)}
      sheet={sheet.sheet}
      readings={own ? null : entries.flatMap(({ reading }) => (reading ? [reading] : []))}
      typed={typed}
      problems={problems}
    />,
  );
}

async function decide(c: AppContext, deps: BallotBoxDeps, vote: Vote): Promise<Response> {
  const form = await readForm(c);
  const sheet = c.req.param('blad') ?? '';
  if (vote.ballot === null || !isSheetNumber(sheet)) return await notFound(c);
  const withdrawn = await withdrawnNumbers(deps.db, vote);
  const { typed, reading } = readSheet(form, vote.ballot, withdrawn);
  if (!reading.ok) return await decidePage(c, deps, vote, { typed, problems: reading.problems });
  const input = { sheet, reading: reading.value, settles: true };
  const entered = await enterSheet(deps, c.get('actor'), { vote, withdrawn }, input);
  // Settled meanwhile: the page of this sheet is gone, so it is said on the page of all.
  if (!entered.ok)
    return await page(c, deps, vote, { typed: { ...typed, sheet }, problems: entered.problems });
  return seeOther(c, voteHref(vote, `/papier?klaar=${entered.value}`));
}

function countProblems({ kind, sheets, note }: TypedCount): readonly Problem[] {
  const long = tooLong('opmerking', note, 200);
  const number = /^[-−]?[0-9]{1,5}$/.test(sheets) ? Number(sheets.replace('−', '-')) : 0;
  return [
    ...(sheetCountKinds.some((one) => one === kind)
      ? []
      : [
          problem(
            'soort',
            'kind-missing',
            text('Kies welke bladen u telde.', 'Choose which sheets you counted.'),
          ),
        ]),
    ...(number !== 0 && Math.abs(number) <= 10_000
      ? []
      : [
          problem(
            'bladen',
            'sheets-shape',
            text(
              'Vul een heel getal in, hoogstens 10.000; niet 0.',
              'Enter a whole number, at most 10,000; not 0.',
            ),
          ),
        ]),
    ...(long ? [long] : []),
  ];
}

async function count(c: AppContext, deps: BallotBoxDeps, vote: Vote): Promise<Response> {
  const form = await readForm(c);
  const typedCount = { kind: form.text('soort'), sheets: form.text('bladen'), note: form.text('opmerking') };
  const problems = countProblems(typedCount);
  const kind = sheetCountKinds.find((one) => one === typedCount.kind);
  if (problems.length > 0 || kind === undefined) return await page(c, deps, vote, { typedCount, problems });
  const sheets = Number(typedCount.sheets.replace('−', '-'));
  const done = await countSheetsByHand(deps, c.get('actor'), vote, { kind, sheets, note: typedCount.note });
  return done.ok
    ? seeOther(c, voteHref(vote, '/papier?klaar=geteld'))
    : await page(c, deps, vote, { typedCount, problems: done.problems });
}

export function paperPages(routes: Routes, deps: BallotBoxDeps): void {
  const forOffice =
    (handle: (c: AppContext, vote: Vote) => Promise<Response>) =>
    async (c: AppContext): Promise<Response> => {
      const vote = await findVote(deps.db, c.req.param('slug') ?? '');
      const may = vote && (await mayOnVote(deps.db, c.get('actor'), 'vote.enterPaper', vote));
      return vote && may ? await handle(c, vote) : await notFound(c);
    };
  routes.get(
    path,
    'vote.enterPaper',
    forOffice((c, vote) => page(c, deps, vote)),
  );
  routes.post(
    path,
    'vote.enterPaper',
    forOffice((c, vote) => enter(c, deps, vote)),
  );
  routes.post(
    `${path}/tellen`,
    'vote.enterPaper',
    forOffice((c, vote) => count(c, deps, vote)),
  );
  routes.get(
    `${path}/:blad`,
    'vote.enterPaper',
    forOffice((c, vote) => decidePage(c, deps, vote)),
  );
  routes.post(
    `${path}/:blad`,
    'vote.enterPaper',
    forOffice((c, vote) => decide(c, deps, vote)),
  );
}

/** Trying combinations of yes, part and no; saving, comparing and throwing them away. */
import { parseId } from '../../../kernel/ids.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { removeCombination, saveCombination } from '../commands/combinations.ts';
import type { AssessmentDeps } from '../deps.ts';
import { readTrial, type TrialForm } from '../forms.ts';
import { refusals } from '../messages.ts';
import {
  choicesFromQuery,
  choicesOfAdvice,
  choicesOfCombination,
  choicesToQuery,
  viewOf,
  withoutRows,
} from '../rules.ts';
import { listCombinations } from '../store/index.ts';
import type { Combination, PackRow } from '../types.ts';
import { CompareView } from '../views/compare.tsx';
import { packHref } from '../views/parts.tsx';
import { type OwnEnvelope, TrialView } from '../views/trial.tsx';
import { trialWords } from '../views/words-record.ts';
import { flashOf, type OpenPack, openPack, refusedPage, statusOf } from './access.tsx';

const base = '/wijkraad/:council/:round';

export function trialPages(routes: Routes, deps: AssessmentDeps): void {
  routes.get(`${base}/proberen`, 'pack.view', (c) => trialPage(c, deps));
  routes.post(`${base}/proberen`, 'pack.view', (c) => trial(c, deps));
  routes.get(`${base}/vergelijken`, 'pack.view', (c) => comparePage(c, deps));
  routes.post(`${base}/combinaties/:id/verwijderen`, 'pack.advise', (c) => remove(c, deps));
}

/** The envelopes of the pack with only what this reader takes part in. */
const ownEnvelopes = ({ pack, viewer }: OpenPack): readonly OwnEnvelope[] =>
  pack.envelopes.map((envelope) => withoutRows(envelope, (row) => viewOf(viewer, row.standings) === 'free'));
const ownRows = (opened: OpenPack): readonly PackRow[] =>
  ownEnvelopes(opened).flatMap((envelope) => envelope.rows);

const savedOf = (deps: AssessmentDeps, { pack }: OpenPack): Promise<readonly Combination[]> =>
  listCombinations(deps.db, { roundId: pack.round.id, wijkraadId: pack.council.id });

function show(
  c: AppContext,
  opened: OpenPack,
  saved: readonly Combination[],
  form: TrialForm & { readonly name: string },
): Response {
  const { pack, viewer } = opened;
  const lang = c.get('lang');
  return c.get('page')(
    { title: trialWords.title[lang], wide: true, status: statusOf(form.problems), ...flashOf(c) },
    <TrialView
      lang={lang}
      pack={pack}
      envelopes={ownEnvelopes(opened)}
      saved={saved}
      personId={viewer.kind === 'member' && pack.open.length > 0 ? viewer.personId : null}
      {...form}
    />,
  );
}

async function trialPage(c: AppContext, deps: AssessmentDeps): Promise<Response> {
  const opened = await openPack(c, deps);
  if ('answer' in opened) return opened.answer;
  const saved = await savedOf(deps, opened.found);
  const rows = ownRows(opened.found);
  const asked = c.req.query('combinatie');
  const combination = saved.find(({ id }) => id === asked);
  const inAddress = choicesFromQuery(rows, (name) => c.req.query(name));
  const choices = combination
    ? choicesOfCombination(rows, combination.choices)
    : inAddress.size > 0
      ? inAddress
      : choicesOfAdvice(rows);
  return show(c, opened.found, saved, { choices, typed: new Map(), problems: [], name: '' });
}

async function trial(c: AppContext, deps: AssessmentDeps): Promise<Response> {
  const opened = await openPack(c, deps);
  if ('answer' in opened) return opened.answer;
  const { pack, actor, viewer } = opened.found;
  const form = await readForm(c);
  const read = readTrial(form, ownRows(opened.found));
  const name = form.text('name').replace(/\s+/g, ' ');
  const again = async (problems: readonly Problem[]): Promise<Response> =>
    show(c, opened.found, await savedOf(deps, opened.found), { ...read, name, problems });
  const wantsSaved = form.text('doe') === 'bewaar';
  if (wantsSaved && viewer.kind === 'onlooker')
    return refusedPage(c, refusals.notYourCouncil, 403, packHref(pack));
  if (read.problems.length > 0) return await again(read.problems);
  if (!wantsSaved) return seeOther(c, `${packHref(pack)}/proberen?${choicesToQuery(read.choices)}`);
  const saved = await saveCombination(deps, actor, pack, { name, choices: read.choices });
  if (!saved.ok) return await again(saved.problems);
  return seeOther(c, `${packHref(pack)}/proberen?combinatie=${saved.value}&klaar=bewaard`);
}

async function comparePage(c: AppContext, deps: AssessmentDeps): Promise<Response> {
  const opened = await openPack(c, deps);
  if ('answer' in opened) return opened.answer;
  const { pack } = opened.found;
  const saved = await savedOf(deps, opened.found);
  const [a, b] = ['a', 'b'].map((key) => saved.find(({ id }) => id === c.req.query(key)));
  if (!a || !b) return refusedPage(c, refusals.combinationUnknown, 409, `${packHref(pack)}/proberen`);
  const lang = c.get('lang');
  return c.get('page')(
    { title: trialWords.compareTitle[lang], wide: true },
    <CompareView lang={lang} pack={pack} envelopes={ownEnvelopes(opened.found)} a={a} b={b} />,
  );
}

async function remove(c: AppContext, deps: AssessmentDeps): Promise<Response> {
  const opened = await openPack(c, deps);
  if ('answer' in opened) return opened.answer;
  const { pack, actor } = opened.found;
  const id = parseId<'pack_combination'>(c.req.param('id'));
  if (!id) return await notFound(c);
  const removed = await removeCombination(deps, actor, pack, id);
  const [first] = removed.ok ? [] : removed.problems;
  if (first) return refusedPage(c, first, 409, `${packHref(pack)}/proberen`);
  return seeOther(c, `${packHref(pack)}/proberen?klaar=verwijderd`);
}

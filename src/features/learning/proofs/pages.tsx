/** `/werkatelier`: the trials for everybody, and what the office writes about them. */
import { isoDate, today } from '../../../kernel/dates.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { actionsFrom } from '../../../kernel/status.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { csvMediaType } from '../../../platform/http/csv.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { listWijken } from '../../place/index.ts';
import { nothingTyped, typedIn, typedOf } from '../form-parts.ts';
import type { FormState } from '../view-parts.tsx';
import {
  correctProofPath,
  newProofPath,
  proofPath,
  proofStepPath,
  proofsPath,
  sharedWords,
} from '../words.ts';
import { correctProof, recordProof, stepProof } from './commands.ts';
import { proofRows, proofsCsv } from './files.ts';
import { EditProofView } from './form-views.tsx';
import { proofStatus } from './status.ts';
import { findProof, listAllProofs, listEvents } from './store.ts';
import type { Proof } from './types.ts';
import { ProofsView, ProofView } from './views.tsx';
import { readProof, readStep } from './wanted.ts';
import { proofDone, proofForm, proofWords } from './words.ts';

const untouched: FormState = { typed: nothingTyped, problems: [] };

export function proofListPages(routes: Routes, deps: Deps): void {
  routes.get(proofsPath, 'public', (c) => listPage(c, deps), { keep: true });
  routes.get(`${proofsPath}.csv`, 'public', (c) => file(c, deps), { keep: true, page: false });
  routes.get(newProofPath, 'learning.keep', (c) =>
    editPage(c, deps, null, { typed: typedOf({ happenedOn: isoDate(today(deps.clock)) }), problems: [] }),
  );
  routes.post(newProofPath, 'learning.keep', (c) => record(c, deps));
}

/** After all other addresses below `/werkatelier`: any word can be the slug of a trial. */
export function proofPages(routes: Routes, deps: Deps): void {
  routes.get(proofPath(':slug'), 'public', (c) => withProof(c, deps, (proof) => onePage(c, deps, proof)), {
    keep: true,
  });
  routes.post(proofStepPath(':slug'), 'learning.keep', (c) =>
    withProof(c, deps, (proof) => step(c, deps, proof)),
  );
  routes.get(correctProofPath(':slug'), 'learning.keep', (c) =>
    withProof(c, deps, async (proof) =>
      editPage(c, deps, proof.slug, { typed: await typedOfProof(deps, proof), problems: [] }),
    ),
  );
  routes.post(correctProofPath(':slug'), 'learning.keep', (c) =>
    withProof(c, deps, (proof) => correct(c, deps, proof)),
  );
}

async function withProof(
  c: AppContext,
  { db }: Deps,
  then: (proof: Proof) => Response | Promise<Response>,
): Promise<Response> {
  const proof = await findProof(db, c.req.param('slug') ?? '');
  return proof === null ? await notFound(c) : await then(proof);
}

async function listPage(c: AppContext, { db }: Deps): Promise<Response> {
  const lang = c.get('lang');
  const actor = c.get('actor');
  const [proofs, wijken] = await Promise.all([listAllProofs(db), listWijken(db)]);
  return c.get('page')(
    { title: proofWords.title[lang], wide: true },
    <ProofsView
      lang={lang}
      proofs={proofs}
      wijken={wijken}
      mayKeep={allowed(actor, 'learning.keep')}
      signedIn={actor.kind === 'person'}
    />,
  );
}

async function file(c: AppContext, { db, clock }: Deps): Promise<Response> {
  const [proofs, wijken] = await Promise.all([listAllProofs(db), listWijken(db)]);
  return c.body(proofsCsv(proofRows(proofs, wijken)), 200, {
    'access-control-allow-origin': '*',
    'content-type': csvMediaType,
    'content-disposition': `attachment; filename="werkatelier-${isoDate(today(clock))}.csv"`,
  });
}

async function onePage(c: AppContext, { db }: Deps, proof: Proof, form = untouched): Promise<Response> {
  const lang = c.get('lang');
  const mayKeep = allowed(c.get('actor'), 'learning.keep');
  const [events, wijken] = await Promise.all([listEvents(db, proof), listWijken(db)]);
  return c.get('page')(
    { title: proof.question, ...(form.problems.length > 0 ? { status: 422 } : flashFor(c, proofDone)) },
    <ProofView
      lang={lang}
      proof={proof}
      events={events}
      wijk={wijken.find(({ id }) => id === proof.wijkId)?.name ?? null}
      mayKeep={mayKeep}
      actions={mayKeep ? actionsFrom(proofStatus, proof.status) : []}
      form={form}
    />,
  );
}

async function step(c: AppContext, deps: Deps, proof: Proof): Promise<Response> {
  const form = await readForm(c);
  const taken = await stepProof(deps, c.get('actor'), proof.slug, readStep(form));
  if (taken.ok) return seeOther(c, `${proofPath(proof.slug)}?klaar=stap`);
  return await onePage(c, deps, proof, { typed: typedIn(form), problems: taken.problems });
}

async function typedOfProof({ db }: Deps, { id: _, wijkId, ...facts }: Proof) {
  const wijk = (await listWijken(db)).find((one) => one.id === wijkId)?.slug ?? null;
  return typedOf({ ...facts, wijk });
}

async function editPage(
  c: AppContext,
  { db }: Deps,
  slug: string | null,
  form: FormState,
): Promise<Response> {
  const lang = c.get('lang');
  const title = (slug === null ? proofForm.addTitle : sharedWords.correctTitle)[lang];
  return c.get('page')(
    {
      title: slug === null ? title : `${title}: ${form.typed.get('question') ?? slug}`,
      ...(form.problems.length > 0 ? { status: 422 } : {}),
    },
    <EditProofView lang={lang} wijken={await listWijken(db)} slug={slug} form={form} />,
  );
}

async function record(c: AppContext, deps: Deps): Promise<Response> {
  const form = await readForm(c);
  const recorded = await recordProof(deps, c.get('actor'), readProof(form));
  if (recorded.ok) return seeOther(c, `${proofPath(recorded.value)}?klaar=proef`);
  return await editPage(c, deps, null, { typed: typedIn(form), problems: recorded.problems });
}

async function correct(c: AppContext, deps: Deps, { slug }: Proof): Promise<Response> {
  const form = await readForm(c);
  const corrected = await correctProof(deps, c.get('actor'), slug, readProof(form));
  if (corrected.ok) return seeOther(c, `${proofPath(slug)}?klaar=verbeterd`);
  return await editPage(c, deps, slug, { typed: typedIn(form), problems: corrected.problems });
}

/** Dividing a grant over the organisations of a network: the recipient's page, and each organisation's own. */
import { type Actor, organisationsSignedBy } from '../../../kernel/actor.ts';
import { type Id, parseId } from '../../../kernel/ids.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Reader } from '../../../platform/db/index.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { type FormValues, readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { type Application, findByCaseNumber, mayOn } from '../../application/index.ts';
import { findOrganisation } from '../../party/index.ts';
import { giveShareAccount, nameShares } from '../commands/shares.ts';
import { mostShares, shareProblems, type WantedShare } from '../rules/shares.ts';
import { shareWords as words } from '../share-words.ts';
import { waitingChangeOfShare } from '../store/accounts.ts';
import { ordersOfApplication } from '../store/orders.ts';
import { findShare, partnersOf, sharesOf, sharesOfOrganisations } from '../store/shares.ts';
import type { GrantShare } from '../types.ts';
import { DivideView, type OwnShare, OwnSharesView, ShareAccountView } from '../views/shares.tsx';

const dividePath = '/zaken/:caseNumber/verdeling';
const ownPath = '/deel-van-subsidie';

export function sharePages(routes: Routes, deps: Deps): void {
  routes.get(dividePath, 'signedIn', async (c) => {
    const application = await ownCase(c, deps);
    return application ? await dividePage(c, deps, application) : await notFound(c);
  });
  routes.post(dividePath, 'signedIn', async (c) => {
    const application = await ownCase(c, deps);
    return application ? await divide(c, deps, application) : await notFound(c);
  });
  routes.get(ownPath, 'signedIn', (c) => ownPage(c, deps));
  routes.get(`${ownPath}/:id`, 'signedIn', async (c) => {
    const share = await ownShare(c, deps);
    return share ? await accountPage(c, deps, share) : await notFound(c);
  });
  routes.post(`${ownPath}/:id`, 'signedIn', (c) => giveAccount(c, deps));
}

/** Who signs for the recipient of a grant that runs; to others the page does not exist. */
async function ownCase(c: AppContext, deps: Deps) {
  const application = await findByCaseNumber(deps.db, c.req.param('caseNumber') ?? '');
  if (!application || application.organisationId === null || application.status !== 'running') return null;
  const { organisationId } = application;
  return mayOn(c.get('actor'), 'application.submit', application) ? { ...application, organisationId } : null;
}
type OwnCase = Application & { readonly organisationId: Id<'organisation'> };

/** The recipient itself, and who is in a network with it. */
async function choicesOf(r: Reader, organisationId: Id<'organisation'>) {
  const [own, partners] = await Promise.all([
    findOrganisation(r, organisationId),
    partnersOf(r, organisationId),
  ]);
  return own === null || partners.length === 0 ? [] : [own, ...partners];
}

async function dividePage(
  c: AppContext,
  { db }: Deps,
  application: OwnCase,
  refused: { readonly typed: readonly WantedShare[]; readonly problems: readonly Problem[] } | null = null,
): Promise<Response> {
  const lang = c.get('lang');
  const [shares, orders, choices] = await Promise.all([
    sharesOf(db, application.id),
    ordersOfApplication(db, application.id),
    choicesOf(db, application.organisationId),
  ]);
  const toCome = new Map<string, number>();
  for (const { payeeId, amountCents, status } of orders)
    if (!['paid', 'cancelled'].includes(status))
      toCome.set(payeeId, (toCome.get(payeeId) ?? 0) + amountCents);
  return c.get('page')(
    {
      title: words.title[lang],
      ...(refused ? { status: 422 } : flashFor(c, { verdeeld: words.saved })),
    },
    <DivideView
      lang={lang}
      caseNumber={application.caseNumber ?? ''}
      title={application.title}
      shares={shares}
      toCome={toCome}
      choices={choices.map(({ slug, name }) => ({ value: slug, label: name }))}
      typed={
        refused?.typed ??
        shares.map((one) => ({ organisation: one.organisationSlug, parts: String(one.parts) }))
      }
      problems={refused?.problems ?? []}
    />,
  );
}

/** Lines of which neither field was filled in are no lines. */
function readShares(form: FormValues): readonly WantedShare[] {
  return Array.from({ length: mostShares }, (_, index) => ({
    organisation: form.text(`shares.${index}.organisation`).trim(),
    parts: form.text(`shares.${index}.parts`).trim(),
  })).filter(({ organisation, parts }) => organisation !== '' || parts !== '');
}

async function divide(c: AppContext, deps: Deps, application: OwnCase): Promise<Response> {
  const typed = readShares(await readForm(c));
  const choices = await choicesOf(deps.db, application.organisationId);
  const bySlug = new Map(choices.map((one) => [one.slug, one.id]));
  const problems = shareProblems(typed, new Set(bySlug.keys()));
  if (problems.length > 0) return await dividePage(c, deps, application, { typed, problems });
  const wanted = typed.flatMap(({ organisation, parts }) => {
    const organisationId = bySlug.get(organisation);
    return organisationId ? [{ organisationId, parts: Number(parts) }] : [];
  });
  const named = await nameShares(deps, c.get('actor'), { applicationId: application.id, wanted });
  if (!named.ok) return await dividePage(c, deps, application, { typed, problems: named.problems });
  return seeOther(c, `/zaken/${application.caseNumber}/verdeling?klaar=verdeeld`);
}

const signedBy = (actor: Actor): readonly Id<'organisation'>[] =>
  actor.kind === 'person' ? organisationsSignedBy(actor) : [];

async function withAll(r: Reader, share: GrantShare): Promise<OwnShare> {
  const all = await sharesOf(r, share.applicationId);
  const waiting = await waitingChangeOfShare(r, share.id);
  return {
    ...share,
    allParts: all.reduce((sum, { parts }) => sum + parts, 0),
    waitingIban: waiting?.iban ?? null,
  };
}

async function ownPage(c: AppContext, { db }: Deps): Promise<Response> {
  const lang = c.get('lang');
  const shares = await sharesOfOrganisations(db, signedBy(c.get('actor')));
  return c.get('page')(
    {
      title: words.ownTitle[lang],
      ...flashFor(c, { opgegeven: words.accountSaved, wacht: words.accountWaits }),
    },
    <OwnSharesView lang={lang} shares={await Promise.all(shares.map((one) => withAll(db, one)))} />,
  );
}

async function ownShare(c: AppContext, { db }: Deps): Promise<GrantShare | null> {
  const id = parseId<'grant_share'>(c.req.param('id'));
  const share = id && (await findShare(db, id));
  return share && signedBy(c.get('actor')).includes(share.organisationId) ? share : null;
}

async function accountPage(
  c: AppContext,
  { db }: Deps,
  share: GrantShare,
  typed: Readonly<Record<string, string>> = {},
  problems: readonly Problem[] = [],
): Promise<Response> {
  return c.get('page')(
    { title: words.ownTitle[c.get('lang')], status: problems.length > 0 ? 422 : 200 },
    <ShareAccountView
      lang={c.get('lang')}
      share={await withAll(db, share)}
      typed={typed}
      problems={problems}
    />,
  );
}

async function giveAccount(c: AppContext, deps: Deps): Promise<Response> {
  const share = await ownShare(c, deps);
  if (!share) return await notFound(c);
  const form = await readForm(c);
  const typed = { iban: form.text('iban'), holderName: form.text('holderName') };
  const given = await giveShareAccount(deps, c.get('actor'), { shareId: share.id, ...typed });
  if (!given.ok) return await accountPage(c, deps, share, typed, given.problems);
  return seeOther(c, `${ownPath}?klaar=${given.value.waits ? 'wacht' : 'opgegeven'}`);
}

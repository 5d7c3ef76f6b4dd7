/**
 * The demo's payments, through the real commands: a run at the bank every four weeks, and among the newest an order in every
 * status, a batch with the bank's answer, an account that is missing and one that waits for a second look.
 */
import type { PersonActor } from '../../kernel/actor.ts';
import { today } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import { assert } from '../../kernel/result.ts';
import type { SeededApplication } from '../application/index.ts';
import { findOrganisationBySlug, loadActor, personaOrganisation, personas } from '../party/index.ts';
import { applyStatusReport } from './commands/import.ts';
import type { PaymentDeps } from './deps.ts';
import { payableFrom } from './rules.ts';
import { done, fates, type Made, playOut, statusFile, toTheBank } from './seed-fates.ts';
import { listLines } from './store/lines.ts';
import { currentPayee, insertOtherPayee, ordersOfApplication } from './store/orders.ts';
import { insertShares, partnersOf, runningGrantOf, saveShare, sharesOf } from './store/shares.ts';

async function actorOf(deps: PaymentDeps, key: string): Promise<PersonActor> {
  const persona = personas.find((one) => one.key === key);
  const actor = await loadActor(
    deps.db,
    { email: persona?.email ?? '', officeRoles: true },
    today(deps.clock),
  );
  assert(actor, `The demo's ${key} is there: seed the people first`);
  return actor;
}

const hasFate = (title: string): title is keyof typeof fates => Object.hasOwn(fates, title);

/**
 * Releases and pays what was prepared by then; what the newest grants come to is another matter.
 * @param only of one case; null for all
 */
export async function seedPayRun(deps: PaymentDeps, only: Id<'application'> | null = null): Promise<void> {
  const payer = await actorOf(deps, 'betaler');
  const prepared = await listLines(deps.db, 'prepared', { limit: 500, offset: 0 });
  const now = deps.clock.now().epochMilliseconds;
  const due = prepared.filter((line) => payableFrom(line, today(deps.clock)) === null);
  const ready = due.filter(
    ({ applicationId, title, createdAt }) =>
      !hasFate(title) && createdAt.getTime() <= now && (only === null || only === applicationId),
  );
  if (ready.length === 0) return;
  const sent = await toTheBank(
    deps,
    ready.map(({ id }) => ({ orderId: id })),
    payer,
  );
  done(await applyStatusReport(deps, payer, statusFile(sent.xml, sent.batch, [])));
}

/** A grant of the personas' organisation that it divides with another of its network, which gave no account yet. */
export async function seedShare({ db, clock }: PaymentDeps): Promise<void> {
  const own = await findOrganisationBySlug(db, personaOrganisation.slug);
  const applicationId = own && (await runningGrantOf(db, own.id));
  const [partner] = own ? await partnersOf(db, own.id) : [];
  if (!own || !applicationId || !partner) return;
  const payee = await currentPayee(db, applicationId);
  const named = { applicationId, namedAt: new Date(clock.now().epochMilliseconds) };
  await db.transaction().execute((tx) =>
    insertShares(tx, [
      { ...named, organisationId: own.id, parts: 3, payeeId: payee?.id ?? null },
      { ...named, organisationId: partner.id, parts: 1, payeeId: null },
    ]),
  );
}

/** Of a bank that does not exist. */
const shareIbans = ['NL73DEMO0000000011', 'NL67DEMO0000000022', 'NL61DEMO0000000033'] as const;

/** Every organisation that a grant is divided over gave its account, before anything was decided. */
export async function seedShareAccounts(
  { db, clock }: PaymentDeps,
  applicationId: Id<'application'>,
  recipient: Id<'organisation'> | null,
): Promise<void> {
  const createdAt = new Date(clock.now().epochMilliseconds);
  await db.transaction().execute(async (tx) => {
    const others = (await sharesOf(tx, applicationId)).filter((one) => one.organisationId !== recipient);
    for (const [at, { id, organisationId, organisationName }] of others.entries()) {
      const payee = await insertOtherPayee(tx, {
        applicationId,
        organisationId,
        iban: shareIbans[at % shareIbans.length] ?? shareIbans[0],
        holderName: organisationName,
        createdAt,
      });
      await saveShare(tx, id, { payeeId: payee.id });
    }
  });
}

/** Needs the grants, decided and made known, with their orders. */
export async function seedPayments(deps: PaymentDeps, seeded: readonly SeededApplication[]): Promise<void> {
  const made: Made[] = [];
  for (const { id, title } of seeded) {
    if (!hasFate(title)) continue;
    const [order] = await ordersOfApplication(deps.db, id);
    made.push({
      applicationId: id,
      fate: fates[title],
      orderId: order?.id ?? null,
      endToEndId: order?.endToEndId ?? '',
    });
  }
  const cast = { payer: await actorOf(deps, 'betaler'), officer: await actorOf(deps, 'behandelaar') };
  await playOut(deps, made, cast, await actorOf(deps, 'bewoner'));
}

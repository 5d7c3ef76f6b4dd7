/** The demo's old schemes, judged as the sources let one, and what some organisations had of them. Amounts are invented. */
import { type Clock, today } from '../../../kernel/dates.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { OldScheme, Transition } from '../rules/transition.ts';
import { insertEarlierGrants, listOldSchemes, listSomeOrganisations, saveTransition } from './store.ts';

const motion = 'Motie 24bb3648 in de collegebrief van 2 december 2025';
const unsure = { source: motion, toVerify: true } as const;

const contracts: Transition = {
  fit: 'partly',
  step: 'adapt',
  consequence:
    'Welzijnsaanbieders betalen dit uit hun aanbestede opdracht. Het is geen subsidie van de gemeente (Awb 4:21): eerst moet het contract veranderen.',
  termMonths: 0,
  ...unsure,
};

/** By the name of the old scheme, whichever new one takes it up. */
const judged: Readonly<Record<string, Transition>> = {
  'Couleur Locale': {
    fit: 'whole',
    step: 'merge',
    consequence:
      'De regeling is vervallen op 31 december 2025. De jaren tellen mee voor de redelijke termijn (Awb 4:51).',
    termMonths: 0,
    source: 'CVDR698349',
    toVerify: false,
  },
  'Lokaal Budget': contracts,
  'Right to Cooperate': contracts,
  'Huizen van de Wijk': {
    fit: 'partly',
    step: 'end',
    consequence:
      'Er is geen eigen subsidieregeling gevonden. Wie drie jaar of langer geld kreeg voor hetzelfde, houdt recht op een redelijke termijn (Awb 4:51).',
    termMonths: 6,
    ...unsure,
  },
};

const amounts = [18_000_00, 24_500_00, 12_750_00, 31_200_00, 9_600_00, 15_000_00] as const;

export async function seedTransition({
  db,
  clock,
}: {
  readonly db: Db;
  readonly clock: Clock;
}): Promise<void> {
  const last = today(clock).year;
  const recordedAt = new Date(clock.now().epochMilliseconds);
  await db.transaction().execute(async (tx) => {
    const schemes = await listOldSchemes(tx);
    for (const old of schemes) {
      const wanted = judged[old.name];
      if (wanted) await saveTransition(tx, old, wanted, 0);
    }
    const named = (slug: string, name: string): OldScheme | undefined =>
      schemes.find((old) => old.schemeSlug === slug && old.name === name);
    const houses = named('basisfinanciering', 'Huizen van de Wijk');
    if (!houses) return;
    const organisations = await listSomeOrganisations(tx, amounts.length);
    await insertEarlierGrants(
      tx,
      organisations.flatMap((organisationId, index) =>
        // Some had it for years, some only once.
        Array.from({ length: index % 2 === 0 ? 4 : 1 }, (_, back) => ({
          organisationId,
          schemeId: houses.schemeId,
          predecessorName: houses.name,
          year: last - back,
          activity: 'Een plek die open is voor de wijk',
          amountCents: amounts[index] ?? 0,
          source: 'Demo: verzonnen',
          recordedAt,
        })),
      ),
    );
  });
}

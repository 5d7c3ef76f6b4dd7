/**
 * The demo city's formulas: the figures of this program, published for the two years of a trial and for next year and later, and
 * a proposal for the year after.
 */
import { type Clock, today } from '../../kernel/dates.ts';
import { type Id, newToken } from '../../kernel/ids.ts';
import type { Db } from '../../platform/db/index.ts';
import { firstChoices } from './cases/first-choices.ts';
import { shippedFigures } from './rules/formula.ts';
import type { Choices, Ground } from './rules/scenario.ts';
import { getFormula, insertFormula, markPublished } from './store/formulas.ts';
import { listWijkenWithGebied } from './store/ground.ts';
import { insertScenario, type ScenarioContent, saveShareToken } from './store/scenarios.ts';
import type { Figures, StoredFigure } from './types.ts';

const proposal = (value: number): StoredFigure => ({
  value,
  source: 'Voorbeeld: een voorstel dat nog niet besproken is',
  standing: 'example',
});

/** Closer to the wijk: more for who is open, less for what the network does together. */
const proposed: Figures = {
  ...shippedFigures,
  fullUseHoursPerWeek: proposal(36),
  runningCentsPerMember: proposal(2_500_00),
  coordinationFtePerNetwork: proposal(0.4),
  capCentsPerInhabitant: proposal(26_00),
};

export { seedTransition } from './transition/seed.ts';

/** A formula is known before its years (Awb 4:27). */
const publishedBefore = (year: number) => ({
  at: new Date(Date.UTC(year - 1, 8, 1, 10)),
  personId: null,
});

type SeedDeps = { readonly db: Db; readonly clock: Clock };

export async function seedFormulas({ db, clock }: SeedDeps): Promise<void> {
  const year = today(clock).year + 1;
  const by = { at: new Date(clock.now().epochMilliseconds), personId: null };
  await db.transaction().execute(async (tx) => {
    const before = await insertFormula(
      tx,
      {
        name: `Proef ${year - 2} en ${year - 1}`,
        fromYear: year - 2,
        untilYear: year,
        figures: shippedFigures,
      },
      publishedBefore(year - 2),
    );
    await markPublished(tx, await getFormula(tx, before.id), publishedBefore(year - 2));
    const first = await insertFormula(
      tx,
      { name: `Basisfinanciering ${year}`, fromYear: year, untilYear: null, figures: shippedFigures },
      by,
    );
    await markPublished(tx, await getFormula(tx, first.id), by);
    const next = await insertFormula(
      tx,
      { name: `Voorstel ${year + 1}`, fromYear: year + 1, untilYear: null, figures: proposed },
      by,
    );
    const ground = { wijken: await listWijkenWithGebied(tx) };
    const shown = scenarios(ground, year, first.id, next.id).map((made) =>
      insertScenario(tx, { ...made, ownerPersonId: null, changedAt: by.at }),
    );
    const [whole] = await Promise.all(shown);
    // One that everybody may read, so that this can be seen too.
    if (whole) await saveShareToken(tx, { id: whole }, newToken());
  });
}

const millions = (n: number): number => n * 1_000_000_00;
const invented = 'Voorbeeld: verzonnen bedrag';

/** Invented, so that one sees what earmarking looks like. */
const budgets: Choices['shift']['budgets'] = {
  welfare: { amountCents: millions(50), source: 'Bron 002: formeel welzijn kost stadsbreed 50 miljoen' },
  care: { amountCents: millions(120), source: invented },
  safety: { amountCents: millions(40), source: invented },
  green: { amountCents: millions(30), source: invented },
};

/** In the south first, where the Wijkprofiel is lowest, then the others, in three years. */
const southFirst: Readonly<Record<string, number>> = {
  charlois: 1,
  feijenoord: 1,
  delfshaven: 1,
  ijsselmonde: 2,
  noord: 2,
};

function scenarios(
  ground: Pick<Ground, 'wijken'>,
  year: number,
  published: Id<'formula_version'>,
  proposal: Id<'formula_version'>,
): readonly (ScenarioContent & { slug: string })[] {
  const all = firstChoices(ground, year);
  const shift = { ...all.shift, budgets };
  const startOfGebied = Object.fromEntries(
    Object.keys(all.startOfGebied).map((slug) => [slug, southFirst[slug] ?? 3]),
  );
  const ceilingsCents = [5, 9, 14, 15, 15].map(millions);
  return [
    {
      slug: 'in-een-keer',
      name: 'De hele stad in één keer',
      note: 'Alle wijken beginnen tegelijk, zonder plafond. Zo ziet u wat de formule vraagt.',
      formulaVersionId: published,
      choices: { ...all, shift },
    },
    {
      slug: 'in-drie-stappen',
      name: 'In drie stappen, met een plafond',
      note: 'Eerst Charlois, Delfshaven en Feijenoord, dan IJsselmonde en Noord. In het derde jaar doet iedereen mee.',
      formulaVersionId: proposal,
      choices: { ...all, shift, startOfGebied, ceilingsCents },
    },
  ];
}

export { askQuietOnes, grantedRequest, preparedRequest, seedRequests } from './seed-requests.ts';

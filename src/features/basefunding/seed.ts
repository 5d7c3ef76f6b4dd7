/** The demo city's formulas: the figures of this program, published for next year and later, and a proposal for the year after. */
import { type Clock, today } from '../../kernel/dates.ts';
import type { Db } from '../../platform/db/index.ts';
import { shippedFigures } from './rules/formula.ts';
import { getFormula, insertFormula, markPublished } from './store/formulas.ts';
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

export async function seedFormulas({ db, clock }: { readonly db: Db; readonly clock: Clock }): Promise<void> {
  const year = today(clock).year + 1;
  const by = { at: new Date(clock.now().epochMilliseconds), personId: null };
  await db.transaction().execute(async (tx) => {
    const first = await insertFormula(
      tx,
      { name: `Basisfinanciering ${year}`, fromYear: year, untilYear: null, figures: shippedFigures },
      by,
    );
    await markPublished(tx, await getFormula(tx, first.id), by);
    await insertFormula(
      tx,
      { name: `Voorstel ${year + 1}`, fromYear: year + 1, untilYear: null, figures: proposed },
      by,
    );
  });
}

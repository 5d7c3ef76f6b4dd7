/** The demo city's formula: the figures of this program, published for next year and until another one follows. */
import { type Clock, today } from '../../kernel/dates.ts';
import type { Db } from '../../platform/db/index.ts';
import { shippedFigures } from './rules/formula.ts';
import { getFormula, insertFormula, markPublished } from './store/formulas.ts';

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
  });
}

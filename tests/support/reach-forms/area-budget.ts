/** Forms of the budget of a wijk. */
import { moveKinds } from '../../../src/features/area-budget/types.ts';
import { isoDate, today } from '../../../src/kernel/dates.ts';
import type { TestApp } from '../app.ts';
import type { As, Collected } from './collected.ts';

/** Proposals of every kind, and the forms beside a key before and after it was turned. */
export async function areaBudgets(found: Collected, as: As, app: TestApp): Promise<void> {
  for (const path of ['/wijkbudgetten/bronnen', '/wijkbudgetten/nieuw'])
    await found.visit(as('behandelaar'), path);
  const member = as('wijkraad-1');
  const year = today(app.deps.clock).year + 1;
  const budget = `/wijkbudget/wijkraad-middelland-nieuwe-westen/${year}`;
  const page = `${budget}/voorstellen/nieuw`;
  for (const kind of moveKinds) await found.visit(member, `${page}?soort=${kind}`);
  // What the council itself proposes it can withdraw; whose key it turned it can take back.
  const html = await (await member.get(`${page}?soort=shift`)).text();
  const office = /name="office" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const from = /value="([^"]+\.vote\.-)"/.exec(html)?.[1] ?? '';
  const wanted = {
    kind: 'shift',
    office,
    from,
    to: 'subsidy',
    amount: '1000',
    publication: '',
    reason: 'Proef',
  };
  const preview = await (await member.post(page, wanted)).text();
  const seen = (/name="seen" value="([^"]+)"/.exec(preview)?.[1] ?? '').replaceAll('&quot;', '"');
  const made = await member.post(page, { ...wanted, seen });
  const proposal = new URL(made.headers.get('location') ?? page, 'http://localhost').pathname;
  await member.post(`${proposal}/sleutel`, {
    office,
    metOn: isoDate(today(app.deps.clock)),
    meeting: 'Proef',
  });
  await found.visit(member, proposal);
}

/** What other pages say about the money in a few figures: the home page and the page of a wijk. */
import type { VNode } from 'preact';
import type { PlainDate } from '../../kernel/dates.ts';
import type { Lang } from '../../kernel/messages.ts';
import { sumCents } from '../../kernel/money.ts';
import type { Reader } from '../../platform/db/index.ts';
import type { Wijk } from '../place/index.ts';
import { listOpenRounds } from '../scheme/index.ts';
import { grantedCents } from './rules.ts';
import { listOverviews } from './store/index.ts';
import type { EnvelopeOverview } from './types.ts';
import { MoneySums, WijkMoneyBrief } from './views/brief.tsx';

/** The ceilings of all rounds that take applications today, in one sum; null when there are none. */
export async function openMoney(r: Reader, today: PlainDate, lang: Lang): Promise<VNode | null> {
  const rounds = await listOpenRounds(r, today);
  const overviews = (
    await Promise.all(rounds.map(({ slug }) => listOverviews(r, { roundSlug: slug, limit: 1000 })))
  ).flat();
  if (overviews.length === 0) return null;
  const balances = overviews.map(({ envelope }) => envelope.balances);
  return (
    <MoneySums
      lang={lang}
      publishedCents={sumCents(balances.map(({ publishedCents }) => publishedCents))}
      grantedCents={sumCents(balances.map(grantedCents))}
      reservedCents={sumCents(balances.map(({ reservedCents }) => reservedCents))}
      freeCents={sumCents(balances.map(({ freeCents }) => freeCents))}
      example={overviews.some(({ envelope }) => envelope.example)}
    />
  );
}

/** The glasses of the wijk itself, for rounds that take applications today; money of the whole city is one click away. */
export async function wijkMoneyBrief(r: Reader, wijk: Wijk, today: PlainDate, lang: Lang): Promise<VNode> {
  const { id, wijkraadId, gebiedId, slug } = wijk;
  const [rounds, overviews] = await Promise.all([
    listOpenRounds(r, today),
    listOverviews(r, { wijk: { id, wijkraadId, gebiedId } }),
  ]);
  const open = new Set(rounds.map((round) => round.slug));
  const own = ({ area, round }: EnvelopeOverview): boolean => area.kind !== 'city' && open.has(round.slug);
  const shown = overviews.filter(own).map((overview) => ({ overview, balances: overview.envelope.balances }));
  return <WijkMoneyBrief lang={lang} slug={slug} shown={shown} />;
}

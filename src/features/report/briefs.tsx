/** What the page of a wijk says about the grants made there. */
import type { VNode } from 'preact';
import type { Lang } from '../../kernel/messages.ts';
import type { Reader } from '../../platform/db/index.ts';
import type { Wijk } from '../place/index.ts';
import { listGrants, totalsOf } from './store.ts';
import { WijkGrantsBrief } from './views/brief.tsx';

const shownAtOnce = 3;

export async function wijkGrantsBrief(r: Reader, { slug }: Pick<Wijk, 'slug'>, lang: Lang): Promise<VNode> {
  const [grants, totals] = await Promise.all([
    listGrants(r, { wijk: slug }, { limit: shownAtOnce }),
    totalsOf(r, { wijk: slug }),
  ]);
  return <WijkGrantsBrief lang={lang} slug={slug} grants={grants} totals={totals} />;
}

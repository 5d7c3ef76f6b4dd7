/** `/basisfinanciering/narekenen`: the sums of the sources beside ours, for everyone. */
import type { Routes } from '../../../platform/http/routes.ts';
import { SumsView } from '../views/sums.tsx';
import { sumsWords } from '../words.ts';

export function sumsPages(routes: Routes): void {
  routes.get(
    '/basisfinanciering/narekenen',
    'public',
    (c) => c.get('page')({ title: sumsWords.title[c.get('lang')] }, <SumsView lang={c.get('lang')} />),
    { keep: true },
  );
}

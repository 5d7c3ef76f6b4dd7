/** What other features show of a listing on pages of their own. */
import type { VNode } from 'preact';
import type { Lang } from '../../kernel/messages.ts';
import type { Reader } from '../../platform/db/index.ts';
import { findVerdict } from './store/verdicts.ts';
import type { Listing } from './types.ts';
import { VerdictAlert } from './views/verdict.tsx';

/** For who keeps it: what a steward has still to say, or said. Null when nothing waits and the last word was a yes. */
export async function verdictOn(
  reader: Reader,
  listing: Pick<Listing, 'id' | 'status' | 'kind'>,
  lang: Lang,
): Promise<VNode | null> {
  const verdict = await findVerdict(reader, listing);
  return verdict && <VerdictAlert lang={lang} verdict={verdict} kind={listing.kind} />;
}

/** What a project of a vote may ask at most: the maximum of the scheme whose money it is. */
import type { Reader } from '../../../platform/db/index.ts';
import { getEnvelope } from '../../budget/index.ts';
import { getVersion } from '../../scheme/index.ts';
import { areaOf } from '../area.ts';
import { mostGranted } from '../rules/most-granted.ts';
import type { Vote, VoteProject } from '../types.ts';

/** @returns of a wijk (slug; null for a project without one) the most that is granted there, in cents */
export async function mostOf(
  r: Reader,
  vote: Pick<Vote, 'envelopeId' | 'wijkraadId'>,
): Promise<(wijkSlug: string | null) => number> {
  const { schemeVersionId } = await getEnvelope(r, vote.envelopeId);
  const [{ rules }, { wijken }] = [await getVersion(r, schemeVersionId), await areaOf(r, vote)];
  const slugs = wijken.map(({ slug }) => slug);
  return (wijkSlug) => mostGranted(rules, slugs, wijkSlug);
}

/** As `mostOf`, for a wijk by its id. */
export async function mostIn(
  r: Reader,
  vote: Pick<Vote, 'envelopeId' | 'wijkraadId'>,
  wijkId: VoteProject['wijkId'],
): Promise<number> {
  const { wijken } = await areaOf(r, vote);
  return (await mostOf(r, vote))(wijken.find(({ id }) => id === wijkId)?.slug ?? null);
}

/** What a project of a vote may cost: no more than the scheme gives whose money it is, and what its own lines add up to. */
import { sumCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { getEnvelope } from '../../budget/index.ts';
import { getVersion } from '../../scheme/index.ts';
import { areaOf } from '../area.ts';
import { listCosts } from '../ideas/store/index.ts';
import { aboveMost, mostGranted } from '../rules/most-granted.ts';
import type { ProjectInput } from '../store/index.ts';
import type { Vote, VoteProject } from '../types.ts';
import { refusals } from './refusals.ts';

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

/** A project made of ideas costs what its lines add up to: whoever wins with it gets them as her budget. */
async function otherThanLines(
  r: Reader,
  { id, voteId }: VoteProject,
  { costCents }: ProjectInput,
): Promise<readonly Problem[]> {
  const lines = (await listCosts(r, voteId)).filter(({ projectId }) => projectId === id);
  const sum = sumCents(lines.map(({ cents }) => cents));
  return lines.length === 0 || sum === costCents ? [] : [refusals.costByLines(sum)];
}

/**
 * @param project as it is; null for a new one
 * @returns problems `cost-by-lines`, `cost-above-maximum`. What is an application was held against the maximum when it was handed in
 */
export async function costProblems(
  r: Reader,
  vote: Pick<Vote, 'envelopeId' | 'wijkraadId'>,
  project: VoteProject | null,
  input: ProjectInput,
): Promise<readonly Problem[]> {
  if (project !== null && project.applicationId !== null) return [];
  return [
    ...(project === null ? [] : await otherThanLines(r, project, input)),
    ...aboveMost('cost', input.costCents, await mostIn(r, vote, input.wijkId)),
  ];
}

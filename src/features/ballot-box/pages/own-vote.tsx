import { text } from '../../../kernel/messages.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes } from '../../../platform/http/routes.ts';
import type { Vote } from '../../vote/index.ts';
import type { BallotBoxDeps } from '../deps.ts';
import { words } from '../messages.ts';
import { readReceipt } from '../rules/receipt.ts';
import { findBallot } from '../store/index.ts';
import type { Ballot } from '../types.ts';
import { OwnVoteView } from '../views/own-vote.tsx';
import { announcedVote } from './voting.tsx';

const isCounted = ({ status }: Vote): boolean => status === 'counted' || status === 'settled';

const problems = {
  shape: problem(
    'bewijs',
    'receipt-shape',
    text(
      'Een ontvangstbewijs heeft 26 letters en cijfers. Kijk het nog eens na.',
      'A receipt has 26 letters and digits. Check it once more.',
    ),
  ),
  unknown: problem(
    'bewijs',
    'receipt-unknown',
    text(
      'Dit bewijs staat niet in de uitslag van deze stemming. Klopt elke letter? Bel dan 14 010: uw stem moet te vinden zijn.',
      'This receipt is not in the result of this vote. Is every letter right? Then call 14 010: your vote must be found.',
    ),
  ),
} as const;

function page(
  c: AppContext,
  vote: Vote,
  shown: { readonly typed?: string; readonly problems?: readonly Problem[]; readonly found?: Ballot } = {},
): Response {
  const lang = c.get('lang');
  const { typed = '', problems: said = [], found = null } = shown;
  return c.get('page')(
    { title: `${words.ownTitle[lang]}: ${vote.name[lang]}`, status: said.length > 0 ? 422 : 200 },
    <OwnVoteView
      vote={vote}
      lang={lang}
      counted={isCounted(vote)}
      typed={typed}
      problems={said}
      found={found}
    />,
  );
}

/** By a form that is posted, so that no receipt stands in an address or a log. */
async function find(c: AppContext, deps: BallotBoxDeps, vote: Vote): Promise<Response> {
  const typed = (await readForm(c)).text('bewijs');
  if (!isCounted(vote)) return page(c, vote);
  const receipt = readReceipt(typed);
  if (receipt === null) return page(c, vote, { typed, problems: [problems.shape] });
  const found = await findBallot(deps.db, vote.id, receipt);
  return found ? page(c, vote, { typed, found }) : page(c, vote, { typed, problems: [problems.unknown] });
}

export function ownVotePages(routes: Routes, deps: BallotBoxDeps): void {
  const path = '/stemmingen/:slug/mijn-stem';
  routes.get(path, 'public', async (c) => {
    const vote = await announcedVote(c, deps);
    return vote ? page(c, vote) : await notFound(c);
  });
  routes.post(path, 'public', async (c) => {
    const vote = await announcedVote(c, deps);
    return vote ? await find(c, deps, vote) : await notFound(c);
  });
}

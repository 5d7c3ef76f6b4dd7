/** What other pages say about votes: the home page, and the page of a wijk whose residents are asked. */
import type { VNode } from 'preact';
import { type Lang, text } from '../../kernel/messages.ts';
import type { Reader } from '../../platform/db/index.ts';
import { Heading } from '../../ui/index.ts';
import type { Wijk } from '../place/index.ts';
import { asSeen } from './rules/standing.ts';
import type { VoteStatus } from './status.ts';
import { listVotes } from './store/index.ts';
import type { Vote } from './types.ts';
import { StatusBadge } from './views/public.tsx';
import { untilWords, votePath } from './views/words.ts';

const words = {
  title: text('Stem mee over het geld van de wijk', 'Vote on the money of the neighbourhood'),
  all: text('Alle stemmingen', 'All votes'),
} as const;

/** In which a reader can do something now, or learn how it ended. */
const shown: readonly VoteStatus[] = ['open', 'collecting', 'frozen', 'closed', 'counted'];

function VoteLinks({ lang, votes, all }: { lang: Lang; votes: readonly Vote[]; all: boolean }): VNode {
  return (
    <section aria-labelledby="stem-mee">
      <Heading level={2} id="stem-mee">
        {words.title[lang]}
      </Heading>
      <ul>
        {votes.map((vote) => (
          <li key={vote.slug}>
            <a href={votePath(vote.slug)}>{vote.name[lang]}</a>{' '}
            <StatusBadge lang={lang} status={vote.status} />
            {vote.status === 'open' && ` ${untilWords(vote.closesAt, lang)}`}
          </li>
        ))}
      </ul>
      {all && (
        <p>
          <a href="/stemmingen">{words.all[lang]}</a>
        </p>
      )}
    </section>
  );
}

/** Null where residents of this wijk are asked nothing. */
export async function wijkVotesBrief(
  r: Reader,
  { wijkraadId, gebiedId }: Pick<Wijk, 'wijkraadId' | 'gebiedId'>,
  lang: Lang,
  now: Date,
): Promise<VNode | null> {
  const wijk = { wijkraadId, gebiedId };
  const votes = await listVotes(r, { wijk, statuses: shown, announced: true, limit: 5 });
  const seen = votes.map((vote) => asSeen(vote, now));
  return seen.length === 0 ? null : <VoteLinks lang={lang} votes={seen} all={false} />;
}

/** Votes in which somebody can take part today; null when there are none. */
export async function openVotesBrief(r: Reader, lang: Lang, now: Date): Promise<VNode | null> {
  const votes = await listVotes(r, { statuses: ['open', 'collecting'], announced: true, limit: 5 });
  const able = votes.filter((vote) => asSeen(vote, now).status !== 'closed');
  return able.length === 0 ? null : <VoteLinks lang={lang} votes={able} all />;
}

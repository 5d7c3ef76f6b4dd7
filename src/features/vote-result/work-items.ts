/** Counts that were ordered and could not be finished, for the work list. */
import { dateOf } from '../../kernel/dates.ts';
import { text } from '../../kernel/messages.ts';
import { allowed } from '../../kernel/permissions.ts';
import type { WorkItemSource } from '../../kernel/work-item.ts';
import type { Reader } from '../../platform/db/index.ts';
import { listVotes, mayOnVote } from '../vote/index.ts';

export function countWork(db: Reader): WorkItemSource {
  return {
    key: 'vote-count',
    name: text('Stemmingen die niet geteld konden worden', 'Votes that could not be counted'),
    async list(actor) {
      if (!allowed(actor, 'vote.count')) return [];
      const refused = (await listVotes(db, { statuses: ['closed'], limit: 500 })).filter(
        ({ countRefused }) => countRefused !== null,
      );
      const own = await Promise.all(refused.map((vote) => mayOnVote(db, actor, 'vote.count', vote)));
      return refused
        .filter((_, at) => own[at])
        .map((vote) => ({
          id: vote.slug,
          title: vote.name,
          caseNumber: null,
          href: `/stemmingen/${vote.slug}/uitslag`,
          clock: text('Opnieuw tellen', 'Count again'),
          dueOn: dateOf(vote.closesAt),
          status: vote.countRefused ?? vote.name,
          amountCents: null,
        }));
    },
  };
}

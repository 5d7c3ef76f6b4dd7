/** Ideas that wait for the office, for the work list: one item for each vote and kind of work. */
import { dateOf, parseIsoDate } from '../../../kernel/dates.ts';
import { text } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { WorkItem, WorkItemSource } from '../../../kernel/work-item.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { mayOnVote } from '../commands/access.ts';
import { managePath } from '../views/words.ts';
import { listWaiting, type Waiting } from './store/index.ts';
import { officePath } from './words.ts';

const waits = (n: number) =>
  text(`${n} ${n === 1 ? 'idee' : 'ideeën'}`, `${n} ${n === 1 ? 'idea' : 'ideas'}`);

const projects = (n: number) =>
  text(`${n} ${n === 1 ? 'project' : 'projecten'}`, `${n} ${n === 1 ? 'project' : 'projects'}`);

function itemsOf(of: Waiting): readonly WorkItem[] {
  const item = (
    id: string,
    count: number,
    clock: WorkItem['clock'],
    dueOn: WorkItem['dueOn'],
    { href, status } = { href: officePath(of.slug), status: waits(count) },
  ): readonly WorkItem[] =>
    count === 0
      ? []
      : [
          {
            id: `${of.slug}-${id}`,
            title: text(`Ideeën voor ${of.nameNl}`, `Ideas for ${of.nameEn}`),
            caseNumber: null,
            href,
            clock,
            dueOn,
            status,
            amountCents: null,
          },
        ];
  const opens = dateOf(of.opensAt);
  const until = (of.ideasUntil === null ? null : parseIsoDate(of.ideasUntil)) ?? opens;
  return [
    ...item(
      'zien',
      of.unseen,
      text('Kijken of het getoond kan worden', 'See whether it can be shown'),
      until,
    ),
    // While ideas still come in, answering them is not due yet.
    ...(of.status === 'checking'
      ? item('antwoord', of.unanswered, text('Antwoord geven op een idee', 'Answer an idea'), opens)
      : []),
    ...item(
      'bezwaar',
      of.objections,
      text('Bezwaar tegen samenvoegen bekijken', 'Look at an objection to merging'),
      opens,
    ),
    ...item(
      'leeg',
      of.emptied,
      text('Project zonder ideeën intrekken', 'Withdraw a project without ideas'),
      opens,
      {
        href: managePath(of.slug, 'projecten'),
        status: projects(of.emptied),
      },
    ),
  ];
}

export function ideaWork(db: Reader): WorkItemSource {
  return {
    key: 'vote-ideas',
    name: text('Ideeën van bewoners', 'Ideas of residents'),
    async list(actor) {
      if (!allowed(actor, 'vote.prepare')) return [];
      const waiting = await Promise.all(
        (await listWaiting(db)).map(async (of) =>
          (await mayOnVote(db, actor, 'vote.prepare', of)) ? itemsOf(of) : [],
        ),
      );
      return waiting.flat().toSorted((a, b) => (a.dueOn.toString() < b.dueOn.toString() ? -1 : 1));
    },
  };
}

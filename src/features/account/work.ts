/** What waits to be looked at, on the work list of the office and with the stewards. */
import { dateOf, type PlainDate } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import { same, type Text, text } from '../../kernel/messages.ts';
import { allowed } from '../../kernel/permissions.ts';
import type { WorkItem, WorkItemSource } from '../../kernel/work-item.ts';
import type { Reader } from '../../platform/db/index.ts';
import type { StewardTask } from '../listing/index.ts';
import { storyPolicy } from './policy.ts';
import { listOpenReports, listWaitingReplies, listWithStatus, storiesById } from './store/index.ts';
import type { Story, StoryReply, StoryReport } from './types.ts';

const clocks = {
  report: text('Melding van persoonsgegevens bekijken', 'Look at a report of personal data'),
  story: text('Verhaal van een ander bekijken', 'Look at the story of another'),
  reply: text('Reactie ‘klopt niet’ bekijken', 'Look at a reaction ‘not right’'),
} as const;

type Waiting = {
  readonly id: string;
  readonly what: keyof typeof clocks;
  readonly story: Story;
  readonly since: PlainDate;
};

const statuses: Readonly<Record<keyof typeof clocks, Text>> = {
  report: text('Gemeld', 'Reported'),
  story: text('Wacht', 'Waits'),
  reply: text('Wacht', 'Waits'),
};

async function listWaiting(r: Reader): Promise<readonly Waiting[]> {
  const [reports, stories, replies] = await Promise.all([
    listOpenReports(r),
    listWithStatus(r, 'waiting'),
    listWaitingReplies(r),
  ]);
  const told = await storiesById(
    r,
    [...reports, ...replies].map(({ storyId }) => storyId),
  );
  const of =
    (what: 'report' | 'reply') =>
    (one: StoryReport | StoryReply): readonly Waiting[] => {
      const story = told.get(one.storyId);
      return story ? [{ id: one.id, what, story, since: dateOf(one.madeAt) }] : [];
    };
  return [
    ...reports.flatMap(of('report')),
    ...stories.map(
      (story): Waiting => ({ id: story.id, what: 'story', story, since: dateOf(story.writtenAt) }),
    ),
    ...replies.flatMap(of('reply')),
  ];
}

const page = '/verhalen/werk';

/** A report first: the story is away until somebody looked. */
export function storyWork(db: Reader): WorkItemSource {
  return {
    key: 'stories',
    name: text('Verhalen en reacties', 'Stories and reactions'),
    async list(actor) {
      const waiting = await listWaiting(db);
      return waiting
        .filter(({ story }) => allowed(actor, 'story.judge', { wijkId: story.wijkId }))
        .map(
          ({ id, what, story, since }): WorkItem => ({
            id,
            title: same(story.title),
            caseNumber: null,
            href: page,
            clock: clocks[what],
            dueOn: since.add({ days: storyPolicy.lookWithinDays[what === 'report' ? 'report' : 'other'] }),
            status: statuses[what],
            amountCents: null,
            wijkId: story.wijkId,
          }),
        )
        .toSorted((a, b) => (a.dueOn.toString() < b.dueOn.toString() ? -1 : 1));
    },
  };
}

/** The same for stewards, in their own part of the city. @param wijken null for the whole city */
export async function storyTasks(
  db: Reader,
  wijken: readonly (Id<'wijk'> | null)[] | null,
): Promise<readonly StewardTask[]> {
  const waiting = await listWaiting(db);
  return waiting
    .filter(({ story }) => wijken === null || wijken.includes(story.wijkId))
    .map(({ what, story, since }) => ({
      title: story.title,
      href: page,
      what: clocks[what],
      since,
      about: 'story',
    }));
}

/** One recipient told how it went on time: an officer determines on it. */
import type { AppDeps } from '../app/deps.ts';
import { tell } from '../features/account/index.ts';
import type { SeededApplication } from '../features/application/index.ts';
import { Temporal } from '../kernel/dates.ts';
import type { Diary } from './diary.ts';
import { done, onDay, persona } from './past.ts';
import { pastWords } from './past-words.ts';

/** Days from the application to the account of it, after the activities. */
const daysToAccount = 125;

export function planAccount(deps: AppDeps, diary: Diary, entry: SeededApplication): void {
  if (entry.outcome !== 'accounted') return;
  const day = Temporal.PlainDate.from(entry.submittedOn).add({ days: daysToAccount });
  diary.plan(day, 19, (clock) => account(onDay(deps, clock), entry));
}

async function account(deps: AppDeps, { id, title }: SeededApplication): Promise<void> {
  const told = await tell(deps, await persona(deps, 'organisatie'), {
    id,
    asked: true,
    happened: 'partly',
    reach: '31+',
    spentCents: 584_000,
    words: pastWords.account,
    alt: '',
    says: null,
    photos: [],
    sound: [],
    papers: [],
    consents: [{ part: 'story', use: 'councilReport' }],
    summary: '',
    refusedAlready: [],
  });
  done(told, `account of ${title}`);
}

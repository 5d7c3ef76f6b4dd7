/** A determination that went down afterwards (Awb 4:49), and the money that comes back of it in parts (4:57, 4:94). */
import type { AppDeps } from '../app/deps.ts';
import { getApplication, type SeededApplication } from '../features/application/index.ts';
import { recordHearing, reviseDetermination } from '../features/decision/index.ts';
import { claimBack, type Recovery, type SettleInput, settleRecovery } from '../features/payment/index.ts';
import { isoDate, today } from '../kernel/dates.ts';
import { assert } from '../kernel/result.ts';
import type { Diary } from './diary.ts';
import { done, onDay, persona } from './past.ts';
import { pastWords } from './past-words.ts';

const revisedTitle = 'Moestuin achter de school';
/** Days before today. */
const when = { heard: 66, revised: 60, claimed: 58, arranged: 30, received: 12 } as const;
/** Three times a hundred euros; the first has come. */
const [overCents, partCents] = [300_00, 100_00];
const daysToPay = 50;

export function planRecovery(deps: AppDeps, diary: Diary, entry: SeededApplication): void {
  if (entry.title !== revisedTitle) return;
  const day = today(deps.clock);
  const plan = (daysAgo: number, play: (past: AppDeps) => Promise<void>): void =>
    diary.plan(day.subtract({ days: daysAgo }), 11, (clock) => play(onDay(deps, clock)));
  let claimed: Recovery | null = null;
  plan(when.heard, (past) => hear(past, entry));
  plan(when.revised, (past) => revise(past, entry));
  plan(when.claimed, async (past) => {
    claimed = await claim(past, entry);
  });
  plan(when.arranged, async (past) => {
    assert(claimed, 'it was asked back');
    await settle(past, 'arrange', claimed, {
      until: isoDate(day.add({ days: daysToPay })),
      arrangement: pastWords.recovery.arrangement,
    });
  });
  plan(when.received, async (past) => {
    assert(claimed, 'it was asked back');
    const settledOn = isoDate(today(past.clock));
    await settle(
      past,
      'payBack',
      { ...claimed, revision: claimed.revision + 1 },
      { settledOn, amountCents: partCents },
    );
  });
}

async function hear(deps: AppDeps, { id }: SeededApplication): Promise<void> {
  const officer = await persona(deps, 'behandelaar');
  const heldOn = isoDate(today(deps.clock));
  const hearing = {
    applicationId: id,
    heldOn,
    manner: 'phone' as const,
    summary: pastWords.recovery.hearing,
  };
  done(await recordHearing(deps, officer, hearing), 'hearing before a revision');
}

async function revise(deps: AppDeps, { id }: SeededApplication): Promise<void> {
  const { revision, grantedCents } = await getApplication(deps.db, id);
  const revised = await reviseDetermination(deps, await persona(deps, 'behandelaar'), {
    applicationId: id,
    revision,
    amountCents: (grantedCents ?? 0) - overCents,
    ground: 'newFacts',
    breachOn: '',
    reasons: pastWords.recovery.revised,
  });
  done(revised, 'revision of a determination');
}

async function claim(deps: AppDeps, { id }: SeededApplication): Promise<Recovery> {
  const claimed = await claimBack(deps, await persona(deps, 'behandelaar'), {
    applicationId: id,
    amountCents: overCents,
    reasons: pastWords.recovery.claimed,
  });
  return done(claimed, 'claim');
}

async function settle(
  deps: AppDeps,
  action: 'arrange' | 'payBack',
  { id, revision }: Recovery,
  more: Partial<SettleInput>,
): Promise<void> {
  const who = await persona(deps, action === 'arrange' ? 'behandelaar' : 'betaler');
  const input = { recoveryId: id, revision, settledOn: '', reasons: '', ...more };
  done(await settleRecovery(deps, who, action, input), `${action} of a claim`);
}

/** The draws of the demo's past, each step on its day: the job that takes them would have been there every ten minutes. */
import type { AppDeps } from '../app/deps.ts';
import { drawSealer } from '../app/draw-sealer.ts';
import { runDraws } from '../features/distribution/index.ts';
import { today } from '../kernel/dates.ts';
import type { Diary } from './diary.ts';
import { onDay } from './past.ts';

/** From before the first round of the seasons fund was opened until now, every day. */
const days = 70;

export function planDraws(deps: AppDeps, diary: Diary): void {
  const day = today(deps.clock);
  const sealer = drawSealer(deps.config);
  for (let ago = days; ago >= 1; ago -= 1)
    diary.plan(day.subtract({ days: ago }), 1, async (clock) => {
      await runDraws({ ...onDay(deps, clock), sealer });
    });
}

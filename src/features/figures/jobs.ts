import type { Deps } from '../../platform/deps.ts';
import type { Jobs } from '../../platform/jobs/index.ts';
import { addEntriesTogether } from './store/index.ts';

export function figureJobs({ db }: Deps): Jobs {
  return { 'figures.addTogether': { run: () => addEntriesTogether(db), nightly: true } };
}

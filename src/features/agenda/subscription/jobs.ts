import type { Deps } from '../../../platform/deps.ts';
import type { Jobs } from '../../../platform/jobs/index.ts';
import { eraseAgendas, type SendDeps, sendAgendas } from './send.ts';

/** Both may run twice, or be cut off anywhere, and then run again. */
export function agendaJobs(deps: SendDeps & Pick<Deps, 'log'>): Jobs {
  return {
    // Cron counts in UTC and Monday six o'clock is the city's: it looks each quarter of an hour whether it is time.
    'agenda.sendWeek': {
      run: async () => {
        const mails = await sendAgendas(deps);
        if (mails > 0) deps.log.info({ mails }, 'agendas mailed');
      },
      everyMinutes: 15,
    },
    'agenda.eraseSubscriptions': {
      run: async () => {
        deps.log.info({ erased: await eraseAgendas(deps) }, 'agendas by mail past their date');
      },
      nightly: true,
    },
  };
}

import type { AddressService } from '../../platform/addresses/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Jobs } from '../../platform/jobs/index.ts';
import { forgetEvidenceFiles } from './commands/evidence-files.ts';
import { expireRecognitions } from './commands/recognition.ts';
import { warnRecognitions } from './commands/warn.ts';

/** Each may run twice, or be cut off anywhere, and then run again. */
export function venueJobs(
  deps: Pick<Deps, 'db' | 'clock' | 'dataVersion' | 'log' | 'files'>,
  addresses: AddressService | null,
): Jobs {
  return {
    'venue.expireRecognitions': {
      run: async () => {
        deps.log.info({ ended: await expireRecognitions(deps) }, 'recognitions past their last day');
      },
      nightly: true,
    },
    'venue.forgetEvidenceFiles': {
      run: async () => {
        deps.log.info({ files: await forgetEvidenceFiles(deps) }, 'files of recognitions that are over');
      },
      nightly: true,
    },
    'venue.warnRecognitions': {
      run: async () => {
        deps.log.info({ warned: await warnRecognitions(deps) }, 'recognitions that end soon');
      },
      nightly: true,
    },
    ...(addresses === null ? {} : { 'addresses.sweep': { run: () => addresses.sweep(), nightly: true } }),
  };
}

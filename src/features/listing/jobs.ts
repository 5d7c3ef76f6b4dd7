import { today } from '../../kernel/dates.ts';
import type { UnitOfWork } from '../../platform/db/unit-of-work.ts';
import type { Jobs } from '../../platform/jobs/index.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { getPerson, listMembers } from '../party/index.ts';
import { ageListings } from './commands/age.ts';
import type { ListingDeps, ListingJobsDeps } from './deps.ts';
import { deliverTold, mailStewards } from './tell/deliver.ts';
import { type Told, tellJob } from './tell/tell.ts';
import type { Listing } from './types.ts';
import { reminderMail } from './words.ts';

/** To every member who may change it, each in her own language. */
async function mailKeepers(
  deps: ListingDeps,
  unit: UnitOfWork,
  listing: Listing,
  title: string,
): Promise<void> {
  if (listing.organisationId === null) return;
  const members = await listMembers(unit.tx, listing.organisationId, today(deps.clock));
  const href = `${deps.config.publicUrl}/sociale-kaart/klopt/${listing.kind}/${listing.slug}`;
  for (const { email, right, personId } of members) {
    if (email === null || right === 'view') continue;
    const { lang } = await getPerson(unit.tx, personId);
    const words = reminderMail(title, href, lang);
    await queueMail(unit.tx, deps.clock, deps.config, {
      to: email,
      lang,
      kind: 'listing-reminder',
      ...words,
    });
  }
}

export function listingJobs(deps: ListingJobsDeps): Jobs {
  return {
    [tellJob]: { run: (payload) => deliverTold(deps, payload as Told) },
    'listing.mailStewards': {
      run: async () => {
        deps.log.info({ mailed: await mailStewards(deps) }, 'stewards with new work');
      },
      nightly: true,
    },
    'listing.age': {
      run: async () => {
        const counts = await ageListings({
          ...deps,
          remind: (unit, listing, title) => mailKeepers(deps, unit, listing, title),
        });
        deps.log.info(counts, 'listings that grew old');
      },
      nightly: true,
    },
  };
}

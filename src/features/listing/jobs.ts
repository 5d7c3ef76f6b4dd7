import { today } from '../../kernel/dates.ts';
import type { UnitOfWork } from '../../platform/db/unit-of-work.ts';
import type { Jobs } from '../../platform/jobs/index.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { getPerson, listMembers } from '../party/index.ts';
import { loadAgeing } from './ageing/store.ts';
import { ageListings } from './commands/age.ts';
import { dropReportNotes } from './commands/forget.ts';
import type { ListingDeps, ListingJobsDeps } from './deps.ts';
import { createSignedLink } from './store/signed-links.ts';
import { deliverTold, mailStewards } from './tell/deliver.ts';
import { type Told, tellJob } from './tell/tell.ts';
import type { Listing } from './types.ts';
import { reminderMail } from './words.ts';

/** To every member who may change it, each in her own language and with a link of her own, for as long as it has. */
async function mailKeepers(
  deps: ListingDeps,
  unit: UnitOfWork,
  listing: Listing,
  title: string,
): Promise<void> {
  if (listing.organisationId === null) return;
  const members = await listMembers(unit.tx, listing.organisationId, today(deps.clock));
  const { remindAfterDays, delistAfterDays, graceDays } = (await loadAgeing(unit.tx))[listing.kind];
  const days = Math.max(delistAfterDays - remindAfterDays, graceDays);
  const expiresAt = new Date(unit.now.add({ hours: 24 * days }).epochMilliseconds);
  for (const { email, right, personId } of members) {
    if (email === null || right === 'view') continue;
    const link = {
      purpose: 'confirmListing',
      subjectId: listing.id,
      createdAt: unit.nowDate,
      expiresAt,
    } as const;
    const token = await createSignedLink(unit.tx, link);
    const { lang } = await getPerson(unit.tx, personId);
    const words = reminderMail(title, `${deps.config.publicUrl}/sociale-kaart/klopt-nog/${token}`, lang);
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
    'listing.forget': {
      run: async () => {
        await dropReportNotes(deps);
      },
      nightly: true,
    },
  };
}

/** What this feature holds about a person, for 'Mijn gegevens': what she entered or proposed for the social map. */

import { formatMoment } from '../../kernel/dates.ts';
import { same, type Text, text } from '../../kernel/messages.ts';
import { wordsIn } from '../../kernel/words.ts';
import type { Db } from '../../platform/db/index.ts';
import type { PersonalDataSource } from '../party/index.ts';
import { kindOf, type ListingKinds } from './kind.ts';
import { listingStatus } from './status.ts';
import { forgetMaker, listRevisionsBy, type MadeRevision } from './store/listings.ts';
import { forgetStewardMailed } from './store/new-work.ts';
import type { RevisionState } from './types.ts';
import { words } from './words.ts';

const stateLabels: Readonly<Record<RevisionState, Text>> = {
  proposed: text('Wacht op de beheerder', 'Waits for the steward'),
  applied: text('Overgenomen', 'Taken over'),
  refused: text('Niet overgenomen', 'Not taken over'),
  withdrawn: text('Ingetrokken', 'Withdrawn'),
};

/** A first entry is written before it is judged: how it stands is how its listing stands. */
const stateOf = ({ state, number, status }: MadeRevision): Text =>
  state === 'applied' && number === 1 && (status === 'pending' || status === 'rejected')
    ? listingStatus.labels[status]
    : stateLabels[state];

/** The facts stay: they are about the organisation. That she wrote them goes. */
export function entriesMade(db: Db, kinds: ListingKinds): PersonalDataSource {
  return {
    key: 'social-map-entries',
    name: words.ownEntries,
    async list(personId) {
      const revisions = await listRevisionsBy(db, personId);
      return revisions.map((revision) => {
        const { kind: name, content, madeAt, reason } = revision;
        const kind = kindOf(kinds, name);
        const parsed: unknown = kind.parse(content);
        const [nl, en] = [kind.factsOf(parsed, 'nl'), kind.factsOf(parsed, 'en')];
        return {
          title: { nl: wordsIn(kind.titleOf(parsed), 'nl'), en: wordsIn(kind.titleOf(parsed), 'en') },
          facts: [
            {
              label: words.since,
              value: { nl: formatMoment(madeAt, 'nl'), en: formatMoment(madeAt, 'en') },
            },
            { label: words.state, value: stateOf(revision) },
            ...(reason === null ? [] : [{ label: words.reasonGiven, value: same(reason) }]),
            ...nl.flatMap(({ label, value }, index) =>
              value === ''
                ? []
                : [
                    {
                      label: { nl: label, en: en[index]?.label ?? label },
                      value: { nl: value, en: en[index]?.value ?? value },
                    },
                  ],
            ),
          ],
        };
      });
    },
    async erase(unit, personId) {
      await forgetMaker(unit.tx, personId);
      await forgetStewardMailed(unit.tx, personId);
      unit.audit('listing.makerForgotten', 'person', personId);
    },
  };
}

/** What this feature holds about a person, for 'Mijn gegevens': what she entered or proposed for the social map. */
import { formatMoment } from '../../kernel/dates.ts';
import { text } from '../../kernel/messages.ts';
import type { Db } from '../../platform/db/index.ts';
import type { PersonalDataSource } from '../party/index.ts';
import { kindOf, type ListingKinds } from './kind.ts';
import { forgetMaker, listRevisionsBy } from './store/listings.ts';
import type { RevisionState } from './types.ts';
import { words } from './words.ts';

const stateLabels: Readonly<Record<RevisionState, ReturnType<typeof text>>> = {
  proposed: text('Wacht op de beheerder', 'Waits for the steward'),
  applied: text('Overgenomen', 'Taken over'),
  refused: text('Niet overgenomen', 'Not taken over'),
  withdrawn: text('Ingetrokken', 'Withdrawn'),
};

/** The facts stay: they are about the organisation. That she wrote them goes. */
export function entriesMade(db: Db, kinds: ListingKinds): PersonalDataSource {
  return {
    key: 'social-map-entries',
    name: words.ownEntries,
    async list(personId) {
      const revisions = await listRevisionsBy(db, personId);
      return revisions.map(({ kind: name, content, madeAt, state }) => {
        const kind = kindOf(kinds, name);
        const parsed: unknown = kind.parse(content);
        const [nl, en] = [kind.factsOf(parsed, 'nl'), kind.factsOf(parsed, 'en')];
        return {
          title: { nl: kind.titleOf(parsed, 'nl'), en: kind.titleOf(parsed, 'en') },
          facts: [
            {
              label: words.since,
              value: { nl: formatMoment(madeAt, 'nl'), en: formatMoment(madeAt, 'en') },
            },
            { label: words.state, value: stateLabels[state] },
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
      unit.audit('listing.makerForgotten', 'person', personId);
    },
  };
}

/** What this feature holds about a person, for 'Mijn gegevens': the organisations that she claimed. */
import { formatMoment } from '../../kernel/dates.ts';
import { same } from '../../kernel/messages.ts';
import type { Db } from '../../platform/db/index.ts';
import type { PersonalDataSource } from '../party/index.ts';
import { proofLabels } from './messages.ts';
import { claimStatus } from './status.ts';
import { deleteClaimsBy, listClaimsBy } from './store/claims.ts';
import { words } from './words.ts';

export function claimsOf(db: Db): PersonalDataSource {
  return {
    key: 'organisation-claims',
    name: words.ownClaims,
    async list(personId) {
      const claims = await listClaimsBy(db, personId);
      return claims.map((claim) => ({
        title: same(claim.title),
        facts: [
          { label: words.proof, value: proofLabels[claim.proof] },
          { label: words.claimNote, value: same(claim.note) },
          {
            label: words.asked,
            value: { nl: formatMoment(claim.madeAt, 'nl'), en: formatMoment(claim.madeAt, 'en') },
          },
          { label: words.status, value: claimStatus.labels[claim.status] },
          ...(claim.reason === null ? [] : [{ label: words.reasonGiven, value: same(claim.reason) }]),
        ],
      }));
    },
    async erase(unit, personId) {
      await deleteClaimsBy(unit.tx, personId);
      unit.audit('listing.claimsErased', 'person', personId);
    },
  };
}

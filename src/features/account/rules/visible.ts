/** Who may see what of a story. Pure. */
import { type Actor, organisationsOf } from '../../../kernel/actor.ts';
import {
  type ConsentKey,
  type ConsentPart,
  type ConsentUse,
  consentParts,
  type ShownStory,
  type Story,
  type StoryConsent,
} from '../types.ts';

type Held = Pick<StoryConsent, 'part' | 'use' | 'withdrawnAt'>;

/** Only the yes that was not taken back; without a row it is no. */
export function holds(consents: readonly Held[], { part, use }: ConsentKey): boolean {
  return consents.some((one) => one.part === part && one.use === use && one.withdrawnAt === null);
}

/**
 * Which parts may be used so today: with a consent that holds, while nobody reported it and its term is not over.
 * @param today ISO date
 */
export function usableParts(
  story: Pick<Story, 'status' | 'showUntil'>,
  consents: readonly Held[],
  use: ConsentUse,
  today: string,
): ReadonlySet<ConsentPart> {
  if (story.status !== 'shown' || story.showUntil < today) return new Set();
  return new Set(consentParts.filter((part) => holds(consents, { part, use })));
}

/** Who wrote it, or is a member of the organisation that did: then a colleague judges it (Awb 2:4). */
export function isInterested(
  actor: Actor,
  { writtenByPersonId, organisationId }: Pick<Story, 'writtenByPersonId' | 'organisationId'>,
): boolean {
  if (actor.kind !== 'person') return false;
  return (
    writtenByPersonId === actor.personId ||
    (organisationId !== null && organisationsOf(actor).includes(organisationId))
  );
}

/** What can be read of it: her words, or else what is said in her recording. Empty where there is neither. */
export const saidOf = ({ words, sound }: Pick<ShownStory, 'words' | 'sound'>): string =>
  words === '' ? (sound?.summary ?? '') : words;

/** Recognitions that wait, for the steward's list of work and for the page of a wijkraad. */
import type { Actor } from '../../kernel/actor.ts';
import { dateOf, Temporal } from '../../kernel/dates.ts';
import { type Text, text } from '../../kernel/messages.ts';
import type { Db } from '../../platform/db/index.ts';
import type { StewardTask, Wijken } from '../listing/index.ts';
import { recognitionKindLabels, recognitionSlugs } from './messages.ts';
import { mayDecide, mayReview } from './rules/recognition.ts';
import { listWaiting } from './store/recognitions.ts';
import type { RecognitionKind, WaitingRecognition } from './types.ts';

const asked: Readonly<Record<RecognitionKind, Text>> = {
  neighbourhoodHouse: text('Vraagt erkenning als Huis van de Wijk', 'Asks recognition as Huis van de Wijk'),
  placeOfValue: text('Vraagt erkenning als Plek van Waarde', 'Asks recognition as Plek van Waarde'),
};

const hrefOf = ({ slug, kind }: WaitingRecognition): string =>
  `/plekken/${slug}/erkenning/${recognitionSlugs[kind]}`;
const dayOf = (at: Date) => dateOf(Temporal.Instant.fromEpochMilliseconds(at.getTime()));

/** What a steward has to review. @param actor left out for who is mailed; else only what this actor may review */
export async function recognitionTasks(
  db: Db,
  wijken: Wijken,
  actor?: Actor,
): Promise<readonly StewardTask[]> {
  const waiting = await listWaiting(db);
  return waiting
    .filter(({ status, wijkId }) => status === 'requested' && (wijken === null || wijken.includes(wijkId)))
    .filter((one) => actor === undefined || mayReview(actor, one))
    .map((one) => ({
      title: one.venueName,
      href: hrefOf(one),
      what: asked[one.kind],
      since: dayOf(one.requestedAt),
      about: 'recognition',
    }));
}

export type CouncilRecognition = {
  readonly title: string;
  readonly kind: Text;
  readonly href: string;
  readonly wijkName: string;
  readonly since: Date;
};

/** What was reviewed and waits for the word of this member's council, or of an officer where there is none. */
export async function recognitionsForCouncils(db: Db, actor: Actor): Promise<readonly CouncilRecognition[]> {
  const waiting = await listWaiting(db);
  return waiting
    .filter((one) => one.status === 'reviewed' && mayDecide(actor, one))
    .map((one) => ({
      title: one.venueName,
      kind: recognitionKindLabels[one.kind],
      href: hrefOf(one),
      wijkName: one.wijkName,
      since: one.requestedAt,
    }));
}

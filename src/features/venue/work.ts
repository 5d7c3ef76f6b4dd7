/** Recognitions that wait, for the steward's list of work and for the page of a wijkraad. */
import { dateOf, Temporal } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import { type Text, text } from '../../kernel/messages.ts';
import type { Db } from '../../platform/db/index.ts';
import type { StewardTask, Wijken } from '../listing/index.ts';
import { recognitionKindLabels, recognitionSlugs } from './messages.ts';
import { listWaiting } from './store/recognitions.ts';
import type { RecognitionKind, WaitingRecognition } from './types.ts';

const asked: Readonly<Record<RecognitionKind, Text>> = {
  neighbourhoodHouse: text('Vraagt erkenning als Huis van de Wijk', 'Asks recognition as Huis van de Wijk'),
  placeOfValue: text('Vraagt erkenning als Plek van Waarde', 'Asks recognition as Plek van Waarde'),
};

const hrefOf = ({ slug, kind }: WaitingRecognition): string =>
  `/plekken/${slug}/erkenning/${recognitionSlugs[kind]}`;
const dayOf = (at: Date) => dateOf(Temporal.Instant.fromEpochMilliseconds(at.getTime()));

/** What a steward has to review. */
export async function recognitionTasks(db: Db, wijken: Wijken): Promise<readonly StewardTask[]> {
  const waiting = await listWaiting(db);
  return waiting
    .filter(({ status, wijkId }) => status === 'requested' && (wijken === null || wijken.includes(wijkId)))
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

/** What was reviewed and waits for the word of one of these councils. */
export async function recognitionsForCouncils(
  db: Db,
  councils: readonly Id<'wijkraad'>[],
): Promise<readonly CouncilRecognition[]> {
  const waiting = await listWaiting(db);
  return waiting
    .filter(
      ({ status, wijkraadId }) =>
        status === 'reviewed' && wijkraadId !== null && councils.includes(wijkraadId),
    )
    .map((one) => ({
      title: one.venueName,
      kind: recognitionKindLabels[one.kind],
      href: hrefOf(one),
      wijkName: one.wijkName,
      since: one.requestedAt,
    }));
}

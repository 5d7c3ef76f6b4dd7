/** The demo's recognitions: every status at least once, where the demo's people meet it. */
import { type PlainDate, startOfDay } from '../../kernel/dates.ts';
import { type Checklist, currentChecklist } from './rules/criteria.ts';
import { factsOfPage } from './rules/facts.ts';
import { termFrom } from './rules/recognition.ts';
import type { InventedPlace } from './seed-middelland.ts';
import type {
  Answers,
  CriterionAnswer,
  PickedFact,
  PlaceFact,
  RecognitionKind,
  RecognitionStatus,
  VenueContent,
} from './types.ts';

export type InventedRecognition = {
  readonly kind: RecognitionKind;
  readonly status: RecognitionStatus;
  /** When it was asked, or begun. */
  readonly daysAgo: number;
  readonly meets: boolean;
};

const one = (
  kind: RecognitionKind,
  status: RecognitionStatus,
  daysAgo: number,
  meets = true,
): InventedRecognition => ({ kind, status, daysAgo, meets });

/** Four years less this many days ago: the term ends soon, so that the place may ask anew. */
const nearlyOver = 4 * 365 - 150;

const byName: Readonly<Record<string, readonly InventedRecognition[]>> = {
  'Buurtkeuken De Lange Tafel': [
    one('placeOfValue', 'recognised', nearlyOver),
    one('neighbourhoodHouse', 'draft', 4),
  ],
  'Atelier Achter De Lange Tafel': [one('placeOfValue', 'requested', 9)],
  'Speelplein Vrolijk': [one('placeOfValue', 'reviewed', 40)],
  'Huiskamer Zonnehof': [one('placeOfValue', 'reviewed', 30, false)],
  'Wijkgebouw De Vier Winden': [one('neighbourhoodHouse', 'recognised', 400)],
  'Leesbank De Uil': [one('placeOfValue', 'refused', 120, false)],
  'Ontmoetingshuis De Brede Poort': [one('placeOfValue', 'expired', 5 * 365)],
  'Tuin Het Verborgen Hek': [one('placeOfValue', 'withdrawn', 80)],
};

/** In the other wijken the buildings ask, each at another point of the road. */
export function recognitionsOf(place: InventedPlace, index: number): readonly InventedRecognition[] {
  const known = byName[place.name];
  if (known !== undefined) return known;
  if (place.kind === 'neighbourhoodHouse') {
    const status = (['recognised', 'requested', 'recognised', 'expired'] as const)[index % 4] ?? 'recognised';
    return [one('neighbourhoodHouse', status, { recognised: 300, requested: 14, expired: 5 * 365 }[status])];
  }
  return place.kind === 'livingRoom' && index % 2 === 0
    ? [one('placeOfValue', 'recognised', 200 + index)]
    : [];
}

const says: Readonly<Record<CriterionAnswer, string>> = {
  yes: 'Te zien op de pagina en in de weekagenda; kom gerust langs.',
  partly: 'Nog niet elke dag, wel op vaste momenten in de week.',
  no: '',
  elsewhere: 'Een andere plek in de wijk doet dit; wij verwijzen ernaar.',
};

/** What of the page shows something of a criterion, by the beginning of the key of the fact. */
const shownBy: Readonly<Record<string, string>> = {
  'function-meeting': 'functions',
  'function-services': 'functions',
  transit: 'transit',
  wheelchair: 'wheelchair',
  'meeting-room': 'room:',
  'course-rooms': 'room:',
  'public-access': 'lowThreshold',
  'low-threshold': 'lowThreshold',
  meeting: 'functions',
  support: 'opening',
  initiatives: 'room:',
};

function pickedFor(criterion: string, facts: readonly PlaceFact[], pickedOn: string): PickedFact | null {
  const start = shownBy[criterion];
  const fact = start === undefined ? undefined : facts.find(({ key }) => key.startsWith(start));
  return fact === undefined ? null : { ...fact, pickedOn };
}

type Page = { readonly venue: VenueContent; readonly slug: string };

/** The door is open longer by now: in the demo one fact is no longer what it was when it was picked. */
const changedSince = (fact: PickedFact): PickedFact =>
  fact.key === 'opening' ? { ...fact, value: { nl: 'maandag 9:00-12:00', en: 'monday 9:00-12:00' } } : fact;

/** Mostly yes; a place that does not meet the criteria says no more often. A draft is half done. */
export function inventedAnswers(
  checklist: Checklist,
  { status, meets }: InventedRecognition,
  { venue, slug }: Page,
  pickedOn: string,
): Answers {
  const facts = factsOfPage(venue, slug);
  const answered = checklist.criteria.slice(
    0,
    status === 'draft' ? checklist.criteria.length / 2 : undefined,
  );
  return Object.fromEntries(
    answered.map(({ key, function: name }, index) => {
      const elsewhere = name !== undefined && index % 4 === 3;
      const answer: CriterionAnswer = elsewhere
        ? 'elsewhere'
        : !meets && index % 2 === 0
          ? 'no'
          : index % 5 === 2
            ? 'partly'
            : 'yes';
      const fact = answer === 'no' || answer === 'elsewhere' ? null : pickedFor(key, facts, pickedOn);
      if (fact === null) return [key, { answer, evidence: says[answer] }];
      return [key, { answer, evidence: '', fact: changedSince(fact) }];
    }),
  );
}

/** The columns that its status asks for. */
export function recognitionColumns(invented: InventedRecognition, page: Page, today: PlainDate) {
  const { kind, status, daysAgo, meets } = invented;
  const checklist = currentChecklist(kind);
  const askedOn = today.subtract({ days: daysAgo });
  const at = (date: PlainDate): Date => new Date(startOfDay(date).epochMilliseconds);
  const reviewed = ['reviewed', 'recognised', 'refused', 'expired'].includes(status);
  const decided = ['recognised', 'refused', 'expired'].includes(status);
  const decidedOn = askedOn.add({ days: 28 });
  const term = status === 'recognised' || status === 'expired' ? termFrom(decidedOn) : null;
  return {
    kind,
    status,
    criteriaVersion: checklist.version,
    answers: JSON.stringify(inventedAnswers(checklist, invented, page, askedOn.toString())),
    madeAt: at(askedOn),
    requestedAt: status === 'draft' ? null : at(askedOn),
    stewardVerdict: reviewed ? (meets ? 'meets' : 'doesNotMeet') : null,
    stewardNote: reviewed
      ? meets
        ? 'Twee keer bezocht: open, gastvrij en druk bezocht door verschillende groepen.'
        : 'Bezocht: de deur was op slot en er is weinig programma buiten de eigen groep.'
      : null,
    reviewedAt: reviewed ? at(askedOn.add({ days: 14 })) : null,
    councilVerdict: decided ? (status === 'refused' ? 'doesNotSupport' : 'supports') : null,
    councilNote: decided
      ? status === 'refused'
        ? 'De plek is nog te weinig open voor de hele wijk. Wij denken graag mee over een vaste inloop.'
        : 'Bewoners kennen deze plek en lopen er binnen. Wij steunen de erkenning van harte.'
      : null,
    decidedAt: decided ? at(decidedOn) : null,
    validFrom: term === null ? null : term.from.toString(),
    validUntil: term === null ? null : term.until.toString(),
  };
}

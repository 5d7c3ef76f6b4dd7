/** Trials of the demo, one in each status. What comes from a source says so; the rest is invented and says that. */
import type { PlainDate } from '../../../kernel/dates.ts';
import type { WantedProof, WantedStep } from '../proofs/wanted.ts';

export type SeededProof = {
  readonly proof: WantedProof;
  readonly steps: readonly Omit<WantedStep, 'unreadable'>[];
};

const none = { beginsOn: null, endsOn: null, documentUrl: '', reason: '', unreadable: [] } as const;
const invented = 'Voorbeeld van de demo. ';

const start = (happenedOn: PlainDate, note: string) =>
  ({ action: 'start', happenedOn, note: invented + note, followUp: '' }) as const;

/** Proposed, and running. */
function going(now: PlainDate): readonly SeededProof[] {
  const ago = (days: number): PlainDate => now.subtract({ days });
  return [
    {
      proof: {
        ...none,
        question: 'Komen er meer mensen als de buurtkamer ook op zondag open is?',
        why: `${invented}Op zondag is er in de wijk weinig te doen. Bewoners vragen om een plek om samen te zijn.`,
        wijk: 'middelland',
        place: 'Buurtkeuken De Lange Tafel',
        partners: 'Stichting Buurtkeuken De Lange Tafel, gebiedsorganisatie Delfshaven',
        happenedOn: ago(120),
      },
      steps: [
        start(ago(60), 'De buurtkamer is elke zondag van twee tot vijf open, met vrijwilligers.'),
        {
          action: 'report',
          happenedOn: ago(20),
          note: `${invented}De eerste zes zondagen kwamen er tussen de tien en dertig mensen.`,
          followUp: '',
        },
      ],
    },
    {
      proof: {
        ...none,
        question: 'Kan een netwerk zelf verdelen wat het samen krijgt?',
        why: `${invented}Een netwerk weet zelf het best wat er nodig is. De vraag is of dat eerlijk blijft.`,
        wijk: 'middelland',
        place: '',
        partners: 'Netwerk Deur aan Deur Middelland',
        happenedOn: ago(15),
      },
      steps: [],
    },
  ];
}

/** Finished, stopped on purpose, and used more widely. */
function over(now: PlainDate): readonly SeededProof[] {
  const ago = (days: number): PlainDate => now.subtract({ days });
  return [
    {
      proof: {
        ...none,
        question: 'Helpt een vast gezicht in de wijk bij het aanvragen?',
        why: `${invented}Veel groepen haken af bij het formulier.`,
        wijk: '',
        place: 'Tarwewijk en Carnisse',
        partners: 'Servicebalie, twee wijkhuizen',
        happenedOn: ago(400),
      },
      steps: [
        start(ago(360), 'Elke week zit iemand van de gemeente een middag in het wijkhuis.'),
        {
          action: 'finish',
          happenedOn: ago(180),
          note: `${invented}Van de twintig groepen die langskwamen, dienden er veertien een aanvraag in. Wij leerden dat mensen liever samen invullen dan bellen.`,
          followUp: 'De servicebalie neemt de middagen over in deze twee wijken.',
        },
      ],
    },
    {
      proof: {
        ...none,
        question: 'Werkt één postvak per wijk voor alle aanvragen?',
        why: `${invented}Bewoners wisten niet bij welk loket zij moesten zijn.`,
        wijk: '',
        place: 'Vier wijken in Noord',
        partners: 'Gebiedsorganisatie Noord',
        happenedOn: ago(300),
      },
      steps: [
        start(ago(280), 'Alle aanvragen kwamen in één postvak, ook op papier.'),
        {
          action: 'stop',
          happenedOn: ago(150),
          note: `${invented}Wij stopten bewust. Het postvak zelf hielp niet: aanvragen lagen er langer dan eerst. Wij leerden dat mensen willen weten wie hun aanvraag leest, niet waar hij ligt.`,
          followUp: 'Bij elke aanvraag staat nu waar hij is en wanneer er antwoord komt.',
        },
      ],
    },
    {
      proof: {
        ...none,
        question: 'Is een foto en een verhaal genoeg als verantwoording?',
        why: `${invented}Kleine groepen zijn nu soms langer bezig met verantwoorden dan met hun idee.`,
        wijk: '',
        place: '',
        partners: 'Twaalf bewonersgroepen',
        happenedOn: ago(420),
      },
      steps: [
        start(ago(390), 'Twaalf groepen verantwoorden met een foto en een verhaal.'),
        {
          action: 'finish',
          happenedOn: ago(240),
          note: `${invented}Alle twaalf waren klaar binnen een kwartier. De gemeente wist genoeg.`,
          followUp: 'Wij proberen dit in de hele stad voor kleine bedragen.',
        },
        {
          action: 'scaleUp',
          happenedOn: ago(100),
          note: `${invented}Het werkt ook in andere wijken. Wij leerden dat een voorbeeld helpt: mensen willen zien hoe kort het mag zijn.`,
          followUp: 'Wie tot 5.000 euro kreeg, verantwoordt zo. Het bedrag moet nog worden gecontroleerd.',
        },
      ],
    },
  ];
}

export const seededProofs = (now: PlainDate): readonly SeededProof[] => [...going(now), ...over(now)];

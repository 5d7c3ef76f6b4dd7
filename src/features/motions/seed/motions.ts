/** What the sources say of motions and pledges, and examples that say they are invented. */
import { type PlainDate, Temporal } from '../../../kernel/dates.ts';
import type { WantedMotion, WantedStep } from '../wanted.ts';

/** Who of the two officers recorded it. */
type SeedStep = Omit<WantedStep, 'unreadable' | 'documentUrl'> & { readonly by: 'first' | 'second' };

export type SeededMotion = { readonly motion: WantedMotion; readonly steps: readonly SeedStep[] };

const letter = 'Collegebrief Sociale Basis van 2 december 2025 (M2511-2757, 25bo009214)';
const debate = 'Raadsvergadering van 29 januari 2026, raadsstukken';
const department = 'Cluster Maatschappelijke Ontwikkeling';

const none = { documentUrl: '', reason: '', unreadable: [] } as const;
const on = (iso: string): PlainDate => Temporal.PlainDate.from(iso);

function proposedInLetter(nextOn: PlainDate): SeedStep {
  return {
    action: 'propose',
    by: 'first',
    happenedOn: on('2025-12-02'),
    reason:
      'Het college schrijft dat het onderzoek klaar is: een aantal regelingen kan samengaan. Het vraagt de raad dit als afgedaan te zien. Wat de raad besloot, vonden wij niet.',
    document: letter,
    nextOn,
  };
}

function ofLetter(now: PlainDate): readonly SeededMotion[] {
  const next = now.add({ days: 18 });
  return [
    {
      motion: {
        ...none,
        number: '24bb3648',
        kind: 'motion',
        title: 'Naar één subsidieregeling voor de Sociale Basis',
        askedBy: 'De gemeenteraad',
        promised:
          'Zoek uit hoe de regelingen en subsidies van de Sociale Basis zo veel mogelijk samen kunnen komen, en werk als het kan toe naar één regeling voor gebieden en wijken. De motie noemt onder meer Couleur Locale, Lokaal Budget, Right to Cooperate, Bewonersinitiatieven, Huizen van de Wijk, Jeugdpreventie, Armoede en GALA.',
        datedOn: null,
        source: letter,
        toVerify:
          'De brief noemt deze motie drie keer 24bb3648 en één keer 25bb006137. Dat laatste is het nummer van de toezegging. De dag waarop de raad de motie aannam, staat er niet in.',
        keptBy: department,
        nextOn: next,
      },
      steps: [proposedInLetter(next)],
    },
    {
      motion: {
        ...none,
        number: '25bb006137',
        kind: 'pledge',
        title: 'Nadere uitwerking van het initiatiefvoorstel, samen met een voorstel over de Sociale Basis',
        askedBy: 'De gemeenteraad',
        promised:
          'Het college werkt de voorstellen uit het initiatiefvoorstel ‘Voor Rotterdammers, door Rotterdammers’ (25bb004057) verder uit, samen met een voorstel over de Sociale Basis.',
        datedOn: null,
        source: letter,
        toVerify:
          'De brief geeft deze toezegging twee titels. De andere is ‘Vertrouwen in sociale initiatieven vanuit de stad’. Haar nummer staat ook één keer bij motie 24bb3648.',
        keptBy: department,
        nextOn: next,
      },
      steps: [proposedInLetter(next)],
    },
  ];
}

const ofDebate = {
  ...none,
  kind: 'motion',
  askedBy: 'De gemeenteraad',
  datedOn: on('2026-01-29'),
  source: debate,
  keptBy: department,
} as const;
const ownTitle = 'De titel is onze omschrijving: het stuk zelf lazen wij nog niet.';
const unread =
  'Alleen het nummer staat in de bron die wij hebben. Wat de raad vroeg, moet nog uit het stuk komen.';

function adopted(now: PlainDate): readonly SeededMotion[] {
  const at = (days: number): PlainDate => now.add({ days });
  const notRead = (number: string, days: number): SeededMotion => ({
    motion: {
      ...ofDebate,
      number,
      title: `Motie ${number} bij het debat over de Sociale Basis`,
      promised: 'Nog over te nemen uit het stuk van de raad.',
      toVerify: unread,
      nextOn: at(days),
    },
    steps: [],
  });
  return [
    {
      motion: {
        ...ofDebate,
        number: '26bb000959',
        title: 'Financiering voor buurtorganisaties die samenwerken',
        promised:
          'Zorg dat de regeling geld kan geven aan buurtorganisaties die samenwerken, en help hen bij dat samenwerken. De raad nam dit met alle stemmen aan.',
        toVerify: ownTitle,
        nextOn: at(30),
      },
      steps: [
        {
          action: 'start',
          by: 'first',
          happenedOn: on('2026-01-29'),
          reason:
            'Een netwerk kan met één aanvraag geld vragen voor alle organisaties die meedoen, en ziet zelf hoe het bedrag is berekend.',
          document: '',
          nextOn: at(30),
        },
      ],
    },
    {
      motion: {
        ...ofDebate,
        number: '26bb000962',
        title: 'Breng alle geldstromen in beeld',
        promised: 'Laat zien welke geldstromen er zijn in de Sociale Basis, en waar het geld heen gaat.',
        toVerify: ownTitle,
        nextOn: at(9),
      },
      steps: [
        {
          action: 'start',
          by: 'second',
          happenedOn: on('2026-01-29'),
          reason:
            'De plafonds en wat eruit is toegekend, staan op de pagina Geldstromen. Contracten ontbreken daar nog.',
          document: '',
          nextOn: at(9),
        },
      ],
    },
    notRead('26bb000963', 25),
    notRead('26bb000964', 25),
    {
      motion: {
        ...ofDebate,
        number: '26bb000965',
        title: 'Juridische ruimte voor vertrouwen',
        promised: 'Zoek uit hoeveel ruimte de wet geeft om bewoners en organisaties meer te vertrouwen.',
        toVerify: ownTitle,
        nextOn: at(40),
      },
      steps: [],
    },
  ];
}

export const sourcedMotions = (now: PlainDate): readonly SeededMotion[] => [
  ...ofLetter(now),
  ...adopted(now),
];

const invented = 'Verzonnen voorbeeld van de demo; het nummer bestaat niet.';

/** Settled and withdrawn, of the year before. */
export function inventedMotions(now: PlainDate): readonly SeededMotion[] {
  const begun = Temporal.PlainDate.from({ year: now.year - 1, month: 3, day: 12 });
  const year = String(begun.year).slice(2);
  const example = {
    ...none,
    datedOn: begun,
    askedBy: 'Voorbeeldfractie',
    source: 'Voorbeeld van de demo',
    toVerify: invented,
    keptBy: department,
    nextOn: now,
  } as const;
  return [
    {
      motion: {
        ...example,
        number: `${year}vb000001`,
        kind: 'pledge',
        title: 'Voorbeeld: brieven over subsidie in gewone taal',
        promised: 'De wethouder belooft dat brieven over subsidie in gewone taal zijn geschreven.',
      },
      steps: [
        {
          action: 'start',
          by: 'first',
          happenedOn: begun.add({ days: 20 }),
          reason: 'De brieven worden herschreven, met hulp van bewoners die ze lezen.',
          document: '',
          nextOn: now,
        },
        {
          action: 'report',
          by: 'first',
          happenedOn: begun.add({ days: 90 }),
          reason: 'Drie van de vijf brieven zijn klaar.',
          document: '',
          nextOn: now,
        },
        {
          action: 'propose',
          by: 'first',
          happenedOn: begun.add({ days: 150 }),
          reason: 'Alle brieven zijn herschreven en getest met twaalf bewoners.',
          document: 'Voorbeeldbrief aan de raad',
          nextOn: now,
        },
        {
          action: 'settle',
          by: 'second',
          happenedOn: begun.add({ days: 171 }),
          reason: 'De raad was het ermee eens.',
          document: 'Voorbeeldverslag van de raad',
          nextOn: null,
        },
      ],
    },
    {
      motion: {
        ...example,
        number: `${year}vb000002`,
        kind: 'motion',
        title: 'Voorbeeld: een aparte website voor elke wijk',
        promised: 'Maak voor elke wijk een eigen website over de Sociale Basis.',
      },
      steps: [
        {
          action: 'withdraw',
          by: 'first',
          happenedOn: begun.add({ days: 3 }),
          reason: 'De indiener trok de motie in: de wijkpagina’s doen dit al.',
          document: '',
          nextOn: null,
        },
      ],
    },
  ];
}

/** Organisations of the demo city: all invented, over the real wijken. Middelland is full, others have a few. */

import type { Domain } from '../../../kernel/domains.ts';
import type { ContentLang, Words } from '../../../kernel/words.ts';
import type { OrganisationKind } from '../types.ts';
import { elsewhereNames } from './organisations-elsewhere.ts';

export type InventedOrganisation = {
  readonly name: string;
  readonly wijk: string;
  readonly kind: OrganisationKind;
  readonly nl: string;
  readonly en: string;
  readonly domains: readonly Domain[];
  readonly languages?: readonly ContentLang[];
  /** The sentence in other languages. */
  readonly others?: Words;
  readonly since?: number;
};

const one = (
  name: string,
  wijk: string,
  kind: OrganisationKind,
  domains: readonly Domain[],
  nl: string,
  en: string,
  more: Pick<InventedOrganisation, 'languages' | 'others' | 'since'> = {},
): InventedOrganisation => ({ name, wijk, kind, domains, nl, en, ...more });

export const middelland: readonly InventedOrganisation[] = [
  one(
    'Stichting Buurtkeuken De Lange Tafel',
    'Middelland',
    'neighbourhoodOrganisation',
    ['cohesion', 'health'],
    'Wij koken twee keer per week samen en eten aan één lange tafel.',
    'We cook together twice a week and eat at one long table.',
    { languages: ['nl', 'ar', 'tr'], since: 2016 },
  ),
  one(
    'Stichting Speelplein Vrolijk',
    'Middelland',
    'playground',
    ['pedagogy'],
    'Een speelplein met toezicht, elke middag na school.',
    'A supervised playground, every afternoon after school.',
    { since: 2009 },
  ),
  one(
    'Bewonersgroep Zonnehof',
    'Middelland',
    'community',
    ['cohesion'],
    'Buren rond de Zonnehof helpen elkaar met klusjes en boodschappen.',
    'Neighbours around the Zonnehof help each other with odd jobs and shopping.',
  ),
  one(
    'Buurttuin Het Wilde Blad',
    'Middelland',
    'garden',
    ['health', 'cohesion'],
    'Een tuin waar iedereen mag zaaien, wieden en oogsten.',
    'A garden where everybody may sow, weed and harvest.',
    { since: 2013 },
  ),
  one(
    'Inloop De Halte van Middelland',
    'Middelland',
    'walkIn',
    ['livelihood', 'cohesion'],
    'Koffie, een luisterend oor en hulp met brieven, zonder afspraak.',
    'Coffee, a listening ear and help with letters, without an appointment.',
    { languages: ['nl', 'en', 'pap'] },
  ),
  one(
    'Taalhuis De Klinker',
    'Middelland',
    'neighbourhoodOrganisation',
    ['opportunity'],
    'Nederlands oefenen in kleine groepen, met kinderopvang erbij.',
    'Practise Dutch in small groups, with child care.',
    {
      languages: ['nl', 'ar', 'uk', 'tr'],
      others: {
        ar: 'تعلّم الهولندية في مجموعات صغيرة، مع رعاية للأطفال.',
        tr: 'Küçük gruplarda Hollandaca pratik, çocuk bakımı dahil.',
        uk: 'Нідерландська в малих групах, є догляд за дітьми.',
      },
    },
  ),
  one(
    'Repaircafé De Losse Draad',
    'Middelland',
    'community',
    ['livelihood', 'cohesion'],
    'Samen repareren wat stuk is: fietsen, lampen, kleren.',
    'Mend what is broken together: bicycles, lamps, clothes.',
  ),
  one(
    'Ouderkamer De Warme Jas',
    'Middelland',
    'selfHelp',
    ['pedagogy', 'health'],
    'Ouders praten met elkaar over opvoeden en rondkomen.',
    'Parents talk with each other about bringing up and making ends meet.',
  ),
  one(
    'Koor De Hoge Drempel',
    'Middelland',
    'culture',
    ['cohesion'],
    'Zingen zonder noten te kunnen lezen, op donderdagavond.',
    'Singing without reading music, on Thursday evening.',
    { since: 2004 },
  ),
  one(
    'Schaakclub Het Witte Paard',
    'Middelland',
    'sports',
    ['opportunity'],
    'Schaken voor jong en oud, ook voor wie nog moet beginnen.',
    'Chess for young and old, also for who still has to begin.',
  ),
  one(
    'Huiswerkhonk De Tweede Bel',
    'Middelland',
    'neighbourhoodOrganisation',
    ['pedagogy', 'opportunity'],
    'Een rustige plek met hulp bij huiswerk, vier middagen per week.',
    'A quiet place with help with homework, four afternoons a week.',
  ),
  one(
    'Naaiatelier Rode Garen',
    'Middelland',
    'socialEnterprise',
    ['opportunity', 'livelihood'],
    'Vrouwen uit de wijk leren naaien en verkopen wat zij maken.',
    'Women from the neighbourhood learn to sew and sell what they make.',
    { languages: ['nl', 'tr', 'ar'] },
  ),
  one(
    'Actiegroep Schone Lucht Singel',
    'Middelland',
    'actionGroup',
    ['health'],
    'Bewoners meten de lucht en praten met de gemeente over verkeer.',
    'Residents measure the air and talk with the municipality about traffic.',
  ),
];

/** Words of a kind, for wijken where one sentence says enough. */
const usual: Readonly<
  Partial<Record<OrganisationKind, readonly [nl: string, en: string, domains: readonly Domain[]]>>
> = {
  garden: [
    'Buren tuinieren samen en delen de oogst.',
    'Neighbours garden together and share the harvest.',
    ['health', 'cohesion'],
  ],
  walkIn: [
    'Binnenlopen voor koffie, een praatje of hulp met een formulier.',
    'Drop in for coffee, a chat or help with a form.',
    ['livelihood', 'cohesion'],
  ],
  community: [
    'Bewoners die voor elkaar koken, klussen en klaarstaan.',
    'Residents who cook, do odd jobs and are there for each other.',
    ['cohesion'],
  ],
  culture: [
    'Muziek, theater en dans door mensen uit de wijk.',
    'Music, theatre and dance by people from the neighbourhood.',
    ['cohesion', 'opportunity'],
  ],
  sports: [
    'Bewegen voor iedereen, ook wie dat lang niet deed.',
    'Exercise for everybody, also who has not for a long time.',
    ['health'],
  ],
  playground: [
    'Veilig spelen, met mensen uit de wijk die een oogje houden.',
    'Play safely, with people from the neighbourhood keeping an eye.',
    ['pedagogy'],
  ],
  selfHelp: [
    'Mensen die hetzelfde meemaken, helpen elkaar verder.',
    'People who go through the same help each other on.',
    ['health'],
  ],
  neighbourhoodOrganisation: [
    'Een huis vol activiteiten, door en voor de wijk.',
    'A house full of activities, by and for the neighbourhood.',
    ['cohesion', 'opportunity'],
  ],
  socialEnterprise: [
    'Werk en leren voor mensen die moeilijk een baan vinden.',
    'Work and learning for people who find it hard to get a job.',
    ['opportunity', 'livelihood'],
  ],
  faith: [
    'Open deur voor wie wil praten, eten of stil zijn.',
    'An open door for who wants to talk, eat or be quiet.',
    ['cohesion'],
  ],
  welfareProvider: [
    'Helpt met geld, gezondheid en opvoeden, gratis.',
    'Helps with money, health and bringing up, for free.',
    ['livelihood', 'pedagogy'],
  ],
};

export const elsewhere: readonly InventedOrganisation[] = elsewhereNames.map(([name, wijk, kind]) => {
  const [nl, en, domains] = usual[kind] ?? [
    'Bewoners die iets doen voor hun wijk.',
    'Residents who do something for their neighbourhood.',
    ['cohesion'],
  ];
  return one(name, wijk, kind, domains, nl, en);
});

/** Added by people whom nobody knows: they wait for the steward of Middelland. */
export const waiting: readonly InventedOrganisation[] = [
  one(
    'Breiclub De Losse Steek',
    'Middelland',
    'community',
    ['cohesion'],
    'Breien en bijpraten op woensdagochtend.',
    'Knitting and catching up on Wednesday morning.',
  ),
  one(
    'Fietslesgroep Eerste Wiel',
    'Middelland',
    'community',
    ['opportunity', 'health'],
    'Vrouwen leren samen fietsen.',
    'Women learn to ride a bicycle together.',
  ),
  one(
    'Spelletjesmiddag De Dobbelsteen',
    'Middelland',
    'community',
    ['cohesion'],
    'Elke zondagmiddag spelletjes, voor wie niet alleen wil zitten.',
    'Games every Sunday afternoon, for who does not want to sit alone.',
  ),
];

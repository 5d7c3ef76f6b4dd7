import type { Domain } from '../../kernel/domains.ts';
import type { Text } from '../../kernel/messages.ts';
import type { applicantKinds, DistributionMethod, Mandate, Question, Tier } from './types.ts';

export { domainLabels } from '../../kernel/domains.ts';

/** What each domain is about, for people who do not know the policy's words. */
export const domainHints: Readonly<Record<Domain, Text>> = {
  cohesion: {
    nl: 'Elkaar ontmoeten, samen eten, een huis van de wijk',
    en: 'Meeting each other, eating together, a neighbourhood house',
  },
  livelihood: { nl: 'Armoede, schulden, een maatje', en: 'Poverty, debts, a buddy' },
  opportunity: {
    nl: 'Taal, vrijwilligerswerk, iedereen doet mee',
    en: 'Language, volunteering, everybody takes part',
  },
  pedagogy: {
    nl: 'Kinderen en jongeren: spelen, leren, cultuur',
    en: 'Children and young people: playing, learning, culture',
  },
  health: { nl: 'Bewegen, gezond leven, mentale steun', en: 'Exercise, healthy living, mental support' },
};

export const applicantKindLabels: Readonly<Record<(typeof applicantKinds)[number], Text>> = {
  person: { nl: 'Bewoner, alleen of met een groep', en: 'Resident, alone or with a group' },
  informal: { nl: 'Groep zonder rechtsvorm', en: 'Group without legal form' },
  foundation: { nl: 'Stichting', en: 'Foundation' },
  association: { nl: 'Vereniging', en: 'Association' },
  cooperative: { nl: 'Coöperatie', en: 'Cooperative' },
  company: { nl: 'Bedrijf', en: 'Company' },
  religious: { nl: 'Levensbeschouwelijke organisatie', en: 'Religious or philosophical organisation' },
};

export const mandateLabels: Readonly<Record<Mandate['role'], Text>> = {
  advice: { nl: 'De wijkraad geeft advies', en: 'The neighbourhood council gives advice' },
  mandatedDecision: {
    nl: 'De wijkraad besluit zelf (mandaat)',
    en: 'The neighbourhood council decides itself (by mandate)',
  },
  none: { nl: 'De gemeente besluit', en: 'The municipality decides' },
};

export const accountabilityLabels: Readonly<Record<Tier['accountability'], Text>> = {
  direct: {
    nl: 'Geen verantwoording: het bedrag staat meteen vast',
    en: 'No account needed: the amount is final at once',
  },
  exOfficio: {
    nl: 'Geen verslag: wij stellen het bedrag vast na afloop',
    en: 'No report: we determine the amount afterwards',
  },
  activityReport: { nl: 'Een kort verslag van wat u deed', en: 'A short report of what you did' },
  financialReport: {
    nl: 'Een verslag van wat u deed en wat het kostte',
    en: 'A report of what you did and what it cost',
  },
  auditorReport: {
    nl: 'Een verslag, de kosten en een verklaring van de accountant',
    en: 'A report, the costs and an auditor’s statement',
  },
};

export const questionKindLabels: Readonly<Record<Question['kind'], Text>> = {
  text: { nl: 'Korte tekst', en: 'Short text' },
  longText: { nl: 'Lange tekst', en: 'Long text' },
  choice: { nl: 'Eén keuze', en: 'One choice' },
  choices: { nl: 'Meer keuzes', en: 'Several choices' },
  date: { nl: 'Datum', en: 'Date' },
  period: { nl: 'Eerste en laatste dag', en: 'First and last day' },
  number: { nl: 'Getal', en: 'Number' },
  yesNo: { nl: 'Ja of nee', en: 'Yes or no' },
  wijk: { nl: 'Wijk', en: 'Neighbourhood' },
  domain: { nl: 'Domein', en: 'Domain' },
  budget: { nl: 'Begroting', en: 'Budget' },
  funding: { nl: 'Dekking en gevraagd bedrag', en: 'Funding and amount asked' },
  files: { nl: 'Bijlagen', en: 'Attachments' },
  iban: { nl: 'Rekeningnummer', en: 'Account number' },
  contact: { nl: 'Naam en adres', en: 'Name and address' },
  organisation: { nl: 'Organisatie', en: 'Organisation' },
  stateAid: { nl: 'Verklaring staatssteun', en: 'State-aid declaration' },
};

/** The rules of distribution (Awb 4:26), as they are announced. */
export const methodLabels: Readonly<Record<DistributionMethod, Text>> = {
  firstComeFirstServed: { nl: 'Op volgorde', en: 'In order' },
  ranking: { nl: 'Op score', en: 'By score' },
  proRata: { nl: 'Naar rato', en: 'Pro rata' },
  lots: { nl: 'Door loting', en: 'By lot' },
  vote: { nl: 'Door stemming van bewoners', en: 'By vote of residents' },
};

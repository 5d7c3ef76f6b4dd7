/** What members of the demo council have in the register, and what they tried. All invented. */

/** What members have in the register, by persona. */
export const demoInterests = [
  {
    persona: 'wijkraad-belang',
    organisation: 'Stichting Buurtkeuken De Lange Tafel',
    personName: '',
    personEmail: null,
    description: 'Kookt twee avonden per maand mee als vrijwilliger',
    yearsAgo: 2,
  },
  {
    persona: 'wijkraad-3',
    organisation: 'Stichting Speelplein Vrolijk',
    personName: '',
    personEmail: null,
    description: 'Lid van het bestuur',
    yearsAgo: 3,
  },
  {
    persona: 'wijkraad-1',
    organisation: 'Wandelgroep Voorbeeldstap',
    personName: '',
    personEmail: null,
    description: 'Penningmeester',
    yearsAgo: 1,
  },
] as const;

/**
 * Whom somebody came to know who is in an application that still lies there: a member after she had declared, and an
 * officer. The name is that of the first co-signer; whether it is she, only they can say.
 */
export const demoPersonTies = [
  { persona: 'wijkraad-3', description: 'Schoonzus', title: 'Muziek op de stoep' },
  { persona: 'behandelaar', description: 'Oud-collega', title: 'Schaatsen op het parkeerdek' },
] as const;

type DemoCombination = {
  readonly persona: string;
  readonly name: string;
  /** Whole euros by title, at most what was asked; what is not named gets nothing. */
  readonly gives: Readonly<Record<string, number>>;
};

export const demoCombinations: readonly DemoCombination[] = [
  {
    persona: 'wijkraad-1',
    name: 'Iedereen een deel',
    gives: {
      'Moestuin achter het wijkgebouw': 5000,
      'Lange tafel van honderd meter': 6500,
      'Speeldag voor alle kinderen': 6000,
      'Winterlichtjes in het hofje': 1800,
      'Muziek op de stoep': 7000,
      'Boodschappenbus voor ouderen': 8000,
      'Groen in tien straten': 8000,
      'Repareren bij de koffie': 3500,
    },
  },
  {
    persona: 'wijkraad-1',
    name: 'Alles helemaal',
    gives: {
      'Moestuin achter het wijkgebouw': 9999,
      'Lange tafel van honderd meter': 9999,
      'Speeldag voor alle kinderen': 9999,
      'Winterlichtjes in het hofje': 9999,
      'Muziek op de stoep': 9999,
      'Boodschappenbus voor ouderen': 9999,
      'Groen in tien straten': 9999,
      'Repareren bij de koffie': 9999,
    },
  },
  {
    persona: 'wijkraad-3',
    name: 'Eerst groen en ouderen',
    gives: {
      'Moestuin achter het wijkgebouw': 9999,
      'Lange tafel van honderd meter': 5000,
      'Winterlichtjes in het hofje': 9999,
      'Boodschappenbus voor ouderen': 9999,
      'Groen in tien straten': 9999,
    },
  },
];

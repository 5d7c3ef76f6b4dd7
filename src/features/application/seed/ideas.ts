/** Invented plans for the demo city. Amounts in whole euros; titles are unique, so that a plan can be found by its title. */

export type Idea = {
  readonly title: string;
  readonly plan: string;
  readonly costs: readonly (readonly [string, number])[];
  /** Own money or gifts, in whole euros. */
  readonly own?: number;
};

const idea = (title: string, plan: string, ...costs: (readonly [string, number])[]): Idea => ({
  title,
  plan,
  costs,
});

/** Themes that come back in many streets; the place makes each title its own. */
export const ideas: readonly Idea[] = [
  idea(
    'Moestuin',
    'Wij leggen met de buren een moestuin aan in bakken. Wie wil, krijgt een eigen bak. Wat wij oogsten, eten wij samen op.',
    ['Hout voor bakken', 640],
    ['Aarde en compost', 310],
    ['Zaden en planten', 180],
  ),
  idea(
    'Lange tafel',
    'Eén keer per maand zetten wij tafels op straat en eten wij met iedereen die wil. Ieder neemt een gerecht mee.',
    ['Boodschappen', 900],
    ['Huur tafels en banken', 420],
    ['Drukwerk', 80],
  ),
  idea(
    'Repaircafé',
    'Buren die handig zijn, repareren samen met wie iets kapots brengt. Zo leren wij van elkaar en gooien wij minder weg.',
    ['Gereedschap', 760],
    ['Materiaal', 340],
    ['Koffie en thee', 120],
  ),
  idea(
    'Taalcafé',
    'Elke week oefenen wij samen Nederlands aan een tafel vol koffie. Vrijwilligers uit de straat begeleiden de gesprekken.',
    ['Lesboekjes', 260],
    ['Koffie en thee', 300],
    ['Huur ruimte', 800],
  ),
  idea(
    'Burendag',
    'Een dag waarop wij spelletjes doen, de straat opruimen en elkaar leren kennen. Iedereen kan meedoen.',
    ['Springkussen', 350],
    ['Eten en drinken', 480],
    ['Bloembakken', 270],
  ),
  idea(
    'Wandelclub',
    'Twee keer per week wandelen wij een uur door de wijk, ook met rollator. Na afloop drinken wij koffie.',
    ['Hesjes', 140],
    ['Koffie', 360],
    ['Cursus begeleider', 450],
  ),
  idea(
    'Buitenbieb',
    'Wij maken drie kasten waar iedereen boeken kan halen en brengen. Kinderen beschilderen ze.',
    ['Hout en verf', 390],
    ['Boeken', 150],
  ),
  idea(
    'Muziek met de buurt',
    'Vier zomeravonden speelt een groep uit de buurt. Er is limonade en iedereen mag meezingen.',
    ['Huur geluid', 980],
    ['Vergoeding muzikanten', 1200],
    ['Affiches', 110],
  ),
  idea(
    'Huiswerkclub',
    'Drie middagen per week helpen studenten kinderen met huiswerk, in een rustige ruimte met iets te drinken.',
    ['Huur ruimte', 1800],
    ['Laptops tweedehands', 1500],
    ['Fruit en drinken', 420],
  ),
  idea(
    'Geveltuinen',
    'Wij halen tegels weg en maken dertig geveltuinen. Buren verzorgen ze zelf, met een gezamenlijke gieterploeg.',
    ['Planten', 1350],
    ['Aarde', 420],
    ['Gieters en gereedschap', 260],
  ),
  idea(
    'Eetclub voor ouderen',
    'Elke donderdag koken vrijwilligers voor buren van boven de zeventig. Wie niet kan komen, krijgt het thuis.',
    ['Boodschappen', 2600],
    ['Keukenspullen', 700],
    ['Vervoer', 300],
  ),
  idea(
    'Fietsles',
    'Vrouwen uit de wijk leren fietsen en verkeersregels. Na tien lessen maken wij samen een tocht.',
    ['Huur fietsen', 640],
    ['Lesmateriaal', 120],
    ['Afsluiting', 200],
  ),
  idea(
    'Speelstraat',
    'Op woensdagmiddag is onze straat autovrij. Wij lenen speelgoed uit een kist en ouders houden toezicht.',
    ['Speelkist', 780],
    ['Hekken', 340],
    ['Limonade', 90],
  ),
  idea(
    'Buurtkrant',
    'Vier keer per jaar maken wij een krant met verhalen van buren, een agenda en wie u kunt bellen.',
    ['Drukwerk', 1640],
    ['Cursus schrijven', 380],
  ),
  idea(
    'Filmavond',
    'In de winter draaien wij elke maand een film in de buurthuiskamer, met soep vooraf.',
    ['Filmrechten', 620],
    ['Soep en brood', 340],
    ['Huur scherm', 280],
  ),
  idea(
    'Naaiatelier',
    'Wij naaien samen, verstellen kleding voor wie dat nodig heeft en geven jonge mensen les.',
    ['Naaimachines', 1450],
    ['Stof en garen', 520],
    ['Huur ruimte', 900],
  ),
];

export const firstNames: readonly string[] = [
  'Aisha',
  'Bart',
  'Carmen',
  'Daan',
  'Elif',
  'Fatima',
  'Gerda',
  'Hassan',
  'Ingrid',
  'Jamal',
  'Karin',
  'Luis',
  'Maria',
  'Nadia',
  'Omar',
  'Petra',
  'Quincy',
  'Rachida',
  'Sanne',
  'Tarik',
  'Ursula',
  'Vincent',
  'Wendy',
  'Xander',
  'Yusuf',
  'Zoë',
  'Anneke',
  'Bilal',
  'Chantal',
  'Dewi',
];

/** Family names that nobody has. */
export const familyNames: readonly string[] = [
  'Bedacht',
  'Verdicht',
  'Zomaar',
  'Eenbuur',
  'Sprookje',
  'Verhaal',
  'Opgeschreven',
  'Droom',
  'Wolkje',
  'Pseudoniem',
  'Figuur',
  'Gedacht',
  'Proef',
  'Voorstel',
  'Schets',
];

/**
 * Rotterdam's real geography as facts: 14 gebieden, 39 wijkraden, 71 wijken and their CBS buurten. What the sources do
 * not give is left out here and stays unknown everywhere. Names are spelled as the sources spell them.
 */
import type { Geography } from '../features/place/types.ts';

export const rotterdam: Geography = {
  sources: {
    division:
      'Wijkindeling van wijkraad.rotterdam.nl en het Wijkprofiel, in de lijst van raadzoeker (RoberR1990); CBS-buurten uit VergeWijk, 2019',
    figures: 'CBS Kerncijfers wijken en buurten (PDOK), afgerond op 5; Wijkprofiel Rotterdam',
  },
  gebieden: [
    {
      name: 'Charlois',
      cbsCode: 'WK059915',
      wijkraden: [
        {
          name: 'Carnisse-Zuidplein-Zuiderpark',
          wijken: {
            Carnisse: ['BU05991572'],
            Zuidplein: ['BU05991576'],
            'Zuiderpark en Zuidrand': ['BU05991578', 'BU05991570'],
          },
        },
        { name: 'Heijplaat', wijken: { Heijplaat: ['BU05991593'] } },
        {
          name: 'Oud Charlois-Wielewaal',
          wijken: { 'Oud-Charlois': ['BU05991574'], Wielewaal: ['BU05991575'] },
        },
        { name: 'Pendrecht-Zuidwijk', wijken: { Pendrecht: ['BU05991577'], Zuidwijk: ['BU05991573'] } },
        { name: 'Tarwewijk', wijken: { Tarwewijk: ['BU05991571'] } },
      ],
    },
    {
      name: 'Delfshaven',
      cbsCode: 'WK059903',
      wijkraden: [
        {
          name: 'Bospolder-Spangen-Tussendijken',
          wijken: { Bospolder: ['BU05990321'], Spangen: ['BU05990323'], Tussendijken: ['BU05990322'] },
        },
        { name: 'Delfshaven-Schiemond', wijken: { Delfshaven: ['BU05990320'], Schiemond: ['BU05990329'] } },
        { name: 'Mathenesse', wijken: { 'Oud Mathenesse/Witte Dorp': ['BU05990327', 'BU05990328'] } },
        {
          name: 'Middelland-Nieuwe Westen',
          wijken: { Middelland: ['BU05990325'], 'Nieuwe Westen': ['BU05990324'] },
        },
      ],
    },
    {
      name: 'Feijenoord',
      cbsCode: 'WK059910',
      wijkraden: [
        { name: 'Afrikaanderwijk', wijken: { Afrikaanderwijk: ['BU05991086'] } },
        { name: 'Bloemhof', wijken: { Bloemhof: ['BU05991081'] } },
        {
          name: 'Entrepot-Noordereiland',
          wijken: { 'Kop van Zuid-Entrepot': ['BU05991079'], Noordereiland: ['BU05991088'] },
        },
        { name: 'Feijenoord', wijken: { Feijenoord: ['BU05991087'] } },
        { name: 'Hillesluis', wijken: { Hillesluis: ['BU05991082'] } },
        {
          name: 'Katendrecht-Wilhelminapier',
          wijken: { Katendrecht: ['BU05991085'], 'Kop van Zuid': ['BU05991017'] },
        },
        { name: 'Vreewijk', wijken: { Vreewijk: ['BU05991080'] } },
      ],
    },
    {
      name: 'Hillegersberg-Schiebroek',
      cbsCode: 'WK059906',
      wijkraden: [
        {
          name: 'Hillegersberg',
          wijken: {
            'Hillegersberg-Noord': ['BU05990662'],
            'Hillegersberg-Zuid': ['BU05990661'],
            Molenlaankwartier: ['BU05990665'],
            Terbregge: ['BU05990664'],
          },
        },
        { name: 'Schiebroek', wijken: { Schiebroek: ['BU05990660'] } },
      ],
    },
    {
      name: 'Hoek van Holland',
      cbsCode: 'WK059917',
      wijkraden: [
        {
          name: 'Dorpsraad Hoek van Holland',
          kind: 'dorpsraad',
          wijken: { 'Dorp/Rijnpoort': ['BU05991702', 'BU05991703'], 'Strand en Duin': ['BU05991701'] },
        },
      ],
    },
    {
      name: 'Hoogvliet',
      cbsCode: 'WK059916',
      wijkraden: [
        {
          name: 'Hoogvliet',
          wijken: { 'Hoogvliet-Noord': ['BU05991692'], 'Hoogvliet-Zuid': ['BU05991699'] },
        },
      ],
    },
    {
      name: 'IJsselmonde',
      cbsCode: 'WK059912',
      wijkraden: [
        { name: 'Beverwaard', wijken: { Beverwaard: ['BU05991290'] } },
        {
          name: 'Groot-IJsselmonde en Oud-IJsselmonde',
          wijken: {
            'Groot IJsselmonde-Noord': ['BU05991289'],
            'Groot IJsselmonde-Zuid': ['BU05991289'],
            'Oud IJsselmonde': ['BU05991283'],
          },
        },
        { name: 'Lombardijen', wijken: { Lombardijen: ['BU05991284'] } },
      ],
    },
    {
      name: 'Kralingen-Crooswijk',
      cbsCode: 'WK059908',
      wijkraden: [
        {
          name: 'Crooswijk',
          wijken: {
            'Nieuw Crooswijk': ['BU05990836'],
            'Oud Crooswijk': ['BU05990837'],
            Rubroek: ['BU05990814'],
          },
        },
        {
          name: 'Kralingen',
          wijken: {
            'Kralingen-West': ['BU05990841'],
            'Kralingen-Oost/Kralingse Bos': ['BU05990842', 'BU05990843'],
            'De Esch': ['BU05990845'],
            Struisenburg: ['BU05990847'],
          },
        },
      ],
    },
    {
      name: 'Noord',
      cbsCode: 'WK059905',
      wijkraden: [
        {
          name: 'Agniesebuurt-Provenierswijk',
          wijken: { Agniesebuurt: ['BU05990515'], Provenierswijk: ['BU05990516'] },
        },
        {
          name: 'Blijdorp-Bergpolder-Liskwartier',
          wijken: {
            Bergpolder: ['BU05990531'],
            'Blijdorp/Blijdorpsepolder': ['BU05990532', 'BU05990558'],
            Liskwartier: ['BU05990534'],
          },
        },
        { name: 'Oude Noorden', wijken: { 'Oude Noorden': ['BU05990535'] } },
      ],
    },
    {
      name: 'Overschie',
      cbsCode: 'WK059904',
      wijkraden: [
        {
          name: 'Overschie',
          wijken: {
            Overschie: ['BU05990456'],
            Kleinpolder: ['BU05990451'],
            'Noord Kethel-Schieveen-Zestienhoven': ['BU05990452', 'BU05990454', 'BU05990455'],
          },
        },
      ],
    },
    {
      name: 'Pernis',
      cbsCode: 'WK059913',
      wijkraden: [{ name: 'Pernis', wijken: { Pernis: ['BU05991391'] } }],
    },
    {
      name: 'Prins Alexander',
      cbsCode: 'WK059914',
      wijkraden: [
        {
          name: "Het Lage Land, Prinsenland en 's-Gravenland",
          wijken: {
            'Het Lage Land': ['BU05991449'],
            Prinsenland: ['BU05991448'],
            "'s-Gravenland": ['BU05991444'],
          },
        },
        { name: 'Kralingseveer', wijken: { Kralingseveer: ['BU05991446'] } },
        { name: 'Nesselande', wijken: { Nesselande: ['BU05991468'] } },
        { name: 'Ommoord', wijken: { Ommoord: ['BU05991463'] } },
        { name: 'Oosterflank', wijken: { Oosterflank: ['BU05991467'] } },
        { name: 'Zevenkamp', wijken: { Zevenkamp: ['BU05991466'] } },
      ],
    },
    {
      name: 'Rotterdam Centrum',
      cbsCode: 'WK059901',
      wijkraden: [
        {
          name: 'Cool-Scheepvaartkwartier-Stadsdriehoek',
          wijken: { Cool: ['BU05990112'], Stadsdriehoek: ['BU05990110'] },
        },
        {
          name: 'Dijkzigt-Oude Westen',
          wijken: { 'Nieuwe Werk/Dijkzigt': ['BU05990118', 'BU05990119'], 'Oude Westen': ['BU05990111'] },
        },
      ],
      withoutWijkraad: { 'CS-kwartier': ['BU05990113'] },
    },
    {
      name: 'Rozenburg',
      cbsCode: 'WK059927',
      wijkraden: [{ name: 'Dorpsraad Rozenburg', kind: 'dorpsraad', wijken: { Rozenburg: ['BU05992704'] } }],
    },
  ],
  figures: {
    Carnisse: {
      profile: { year: 2026, physical: 83, safety: 87, social: 80 },
      inhabitants: { 2022: 11820, 2023: 11880, 2024: 11620, 2025: 11285 },
    },
    Bospolder: {
      profile: { year: 2026, physical: 96, safety: 103, social: 101 },
      inhabitants: { 2022: 7110, 2023: 7310, 2024: 7570, 2025: 7565 },
    },
    Spangen: {
      profile: { year: 2026, physical: 93, safety: 106, social: 91 },
      inhabitants: { 2022: 10085, 2023: 9965, 2024: 10040, 2025: 10020 },
    },
    Tussendijken: {
      profile: { year: 2026, physical: 92, safety: 101, social: 84 },
      inhabitants: { 2022: 7370, 2023: 7365, 2024: 7380, 2025: 7370 },
    },
    Delfshaven: {
      profile: { year: 2026, physical: 96, safety: 103, social: 98 },
      inhabitants: { 2022: 7485, 2023: 7380, 2024: 7310, 2025: 7215 },
    },
    Schiemond: {
      profile: { year: 2026, physical: 111, safety: 121, social: 100 },
      inhabitants: { 2022: 5440, 2023: 5715, 2024: 5735, 2025: 6140 },
    },
    'Oud Mathenesse/Witte Dorp': {
      profile: { year: 2026, physical: 82, safety: 103, social: 83 },
      inhabitants: { 2022: 7710, 2023: 7770, 2024: 7670, 2025: 7565 },
    },
    Middelland: {
      profile: { year: 2026, physical: 107, safety: 92, social: 109 },
      inhabitants: { 2022: 11895, 2023: 11960, 2024: 11820, 2025: 11695 },
    },
    'Nieuwe Westen': {
      profile: { year: 2026, physical: 90, safety: 101, social: 91 },
      inhabitants: { 2022: 19515, 2023: 19525, 2024: 19720, 2025: 19385 },
    },
    Rozenburg: {
      profile: { year: 2026, physical: 106, safety: 135, social: 95 },
      inhabitants: { 2022: 12455, 2023: 12460, 2024: 12605, 2025: 12565 },
    },
  },
};

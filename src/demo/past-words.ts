/** What officers, councils and residents wrote in the demo's past. All invented. */
export const pastWords = {
  ask: 'Stuur de toestemming mee van de eigenaar van de plek.',
  account:
    'De lichtjes hebben zes weken gehangen en de opening was druk. De tweede avond viel uit door storm, daarom houden wij geld over.',
  network:
    'Alle plekken waren het hele jaar open, behalve in de vakanties. Wat wij deden staat in de agenda. Het geld ging op aan huur, energie en de coördinator.',
  decline: 'De toestemming van de eigenaar van de plek hebben wij niet gekregen.',
  council: {
    granted: 'Een plan van buren voor buren. Iedereen kan meedoen en het past bij ons wijkakkoord.',
    partlyGranted:
      'Wij zijn blij met het plan. De huur en het materiaal kunnen goedkoper: de spullen zijn te leen bij het Huis van de Wijk.',
    refused:
      'In deze straat loopt al net zo’n plan, met dezelfde buren. Wij vragen u om samen één plan te maken en dat dan in te dienen.',
  },
  officer: {
    granted: 'Het plan brengt buren bij elkaar, iedereen kan meedoen en de begroting klopt.',
    partlyGranted:
      'Het plan brengt buren bij elkaar. Voor het materiaal geven wij minder: een deel is te leen in de wijk.',
    refused:
      'U hebt nog geen plek en geen vrijwilligers. Daardoor verwachten wij dat het plan dit jaar niet doorgaat.',
  },
  departure:
    'De wijkraad wil het materiaal laten lenen. Dat is op de dagen van dit plan al uitgeleend. Daarom geven wij het hele bedrag.',
  hearing:
    'Gebeld. De aanvrager zegt dat de plek is afgezegd en dat er nog geen vrijwilligers zijn. Zij zoekt verder voor volgend jaar.',
  lowerHearing:
    'Gesproken in het kamp. Twee van de twintig dagen gingen niet door vanwege het weer. De kosten daarvan zijn niet gemaakt.',
  lower:
    'Het zomerkamp ging twee dagen niet door. De kosten van die dagen zijn niet gemaakt. Daarom stellen wij een tiende lager vast.',
  objections: {
    founded:
      'Ons plan is anders dan dat van de overkant: wij doen het voor kinderen, zij voor ouderen. Dat staat ook in ons plan.',
    partlyFounded: 'Het materiaal is nergens te leen. Wij hebben het Huis van de Wijk gebeld.',
    unfounded: 'Wij vinden het niet eerlijk dat een ander plan wel geld krijgt.',
    late: 'Ik was lang ziek en las de brief pas later.',
    open: 'Wij zijn het niet eens met het besluit. Er is niet goed naar ons plan gekeken.',
  },
  answers: {
    founded:
      'U hebt gelijk. De twee plannen zijn voor verschillende mensen. Daarom krijgt u alsnog het hele bedrag.',
    partlyFounded: 'Een deel van het materiaal is inderdaad niet te leen. Daarvoor krijgt u alsnog geld.',
    unfounded: 'Elk plan beoordelen wij op dezelfde regels. Wij zien geen reden om anders te beslissen.',
    inadmissible: 'Uw bezwaar kwam na de termijn. Wij zien geen reden waarom het niet eerder kon.',
  },
  committee:
    'De commissie hoorde de indiener en las het hele dossier. Zij vindt dat het besluit op de regels van de regeling moet rusten en adviseert daarom zo.',
  lowered: {
    publication: 'Voorbeeldbedrag van de demo',
    reason: 'Het geld dat over was, gaat naar een volgende ronde.',
  },
  paper: {
    unknown: {
      name: 'D. Nergens',
      address: 'Denkbeeldstraat 44\n3021 XX Rotterdam',
      about: 'De brief over het buurtfeest. Het nummer heb ik niet meer.',
      grounds: 'In de brief staat dat het feest elders moet. Dat wil de straat niet.',
    },
    elsewhere: {
      name: 'E. Elders',
      address: 'Denkbeeldstraat 46\n3021 XX Rotterdam',
      about: 'De aanslag van het waterschap.',
      grounds: 'De aanslag van het waterschap is te hoog. Ik woon hier alleen.',
    },
    neighbour: {
      name: 'N. Zondernaam, omwonende',
      address: 'Fictieplein 12\n3012 XX Rotterdam',
      about: '',
      grounds:
        'Door de schuur bij de moestuin heb ik geen zon meer in mijn tuin. Dat is mij vooraf niet gevraagd.',
    },
  },
  recovery: {
    hearing:
      'Gebeld. Drie bakken zijn er niet gekomen, omdat de school het plein ging verbouwen. Het geld is er nog. De aanvrager wil het in delen terugbetalen.',
    revised:
      'Na de vaststelling bleek dat drie van de bakken er niet kwamen. De school verbouwde het plein. Dat geld is niet gebruikt.',
    claimed: 'Het bedrag is betaald voor bakken die er niet kwamen.',
    arrangement: 'U betaalt drie keer € 100, elke maand op de eerste dag.',
  },
  retentionHold: 'Iemand vroeg om inzage in dit dossier (AVG artikel 15). Dat verzoek loopt nog.',
  repair: 'Schrijf op waarom u het niet eens bent met het besluit.',
  heard: 'De indiener legt uit wat het plan anders maakt. Wij bespreken de begroting, regel voor regel.',
} as const;

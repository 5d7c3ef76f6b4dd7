import type { LetterDocument } from './letter.ts';

/** A grant to an invented organisation, with every kind of block; for tests and for looking at the lay-out. */
export const exampleLetter: LetterDocument = {
  sender: {
    name: 'Gemeente Rotterdam',
    department: 'Sociale Basis',
    addressLines: ['Voorbeeldplein 1', '3000 AA Rotterdam'],
    returnAddress: 'Retouradres: Postbus 1, 3000 AA Rotterdam',
    contact: [
      { label: 'Telefoon', value: '010 000 00 00' },
      { label: 'E-mail', value: 'subsidie@rotterdam.example' },
    ],
  },
  addressee: ['Stichting De Buurttuin', 't.a.v. mevrouw A. Jansen', 'Lindestraat 12', '3012 XX Rotterdam'],
  date: '2027-03-12',
  reference: 'HV-2027-000123',
  subject: 'U krijgt subsidie voor Samen eten in de Buurttuin',
  salutation: 'Beste mevrouw Jansen,',
  blocks: [
    {
      kind: 'callout',
      title: '€ 1.250 toegekend',
      text: 'Voor Samen eten in de Buurttuin, van 1 april tot en met 30 september 2027. U krijgt het hele bedrag vóór 1 april op uw rekening.',
    },
    {
      kind: 'paragraph',
      text: 'Op 4 januari 2027 vroeg u subsidie aan. Wij hebben uw plan gelezen en besloten dat u het bedrag krijgt dat u vroeg. Uw plan brengt mensen uit de wijk elke week bij elkaar en de kosten passen bij wat u gaat doen.',
    },
    { kind: 'heading', level: 1, text: 'Dit bedrag krijgt u' },
    {
      kind: 'table',
      caption: 'Wat u vroeg en wat u krijgt',
      columns: ['Waarvoor', 'Gevraagd', 'Toegekend'],
      align: ['left', 'right', 'right'],
      rows: [
        ['Boodschappen voor 26 maaltijden', '€ 780', '€ 780'],
        ['Huur van de keuken', '€ 320', '€ 320'],
        ['Flyers en posters', '€ 150', '€ 150'],
      ],
      total: ['Samen', '€ 1.250', '€ 1.250'],
    },
    { kind: 'heading', level: 1, text: 'Standpunt van de wijkraad' },
    {
      kind: 'paragraph',
      text: 'De wijkraad adviseerde ons om uw plan te steunen. De raad vindt het goed dat ook bewoners die weinig buiten komen mee-eten. Wij volgen dit advies.',
    },
    { kind: 'heading', level: 1, text: 'Wat wij van u vragen' },
    {
      kind: 'list',
      items: [
        'Zet elke maaltijd in de agenda van de wijk. Dan weten buren dat zij welkom zijn, en hoeft u later geen verslag te schrijven.',
        'Laat het ons weten als uw plan verandert of niet doorgaat. Doe dat binnen twee weken.',
        'Bewaar uw bonnen tot en met 31 december 2028.',
      ],
    },
    { kind: 'heading', level: 1, text: 'Uw gegevens' },
    {
      kind: 'facts',
      rows: [
        { label: 'Aanvraag', value: 'Samen eten in de Buurttuin' },
        { label: 'Regeling', value: 'Subsidieregeling Bewonersinitiatieven 2027' },
        { label: 'Rekening', value: 'NL00 BANK 0123 4567 89, Stichting De Buurttuin' },
        { label: 'Uiterste datum', value: '30 september 2027' },
      ],
    },
    { kind: 'paragraph', text: 'Hebt u vragen? Bel of mail ons gerust. Noem dan ons kenmerk.' },
  ],
  legal: {
    title: 'De juridische tekst',
    blocks: [
      {
        kind: 'paragraph',
        text: 'Gelet op artikel 4:23 en artikel 4:29 van de Algemene wet bestuursrecht en op de Subsidieregeling Bewonersinitiatieven 2027 verleent het college van burgemeester en wethouders aan Stichting De Buurttuin een subsidie van ten hoogste € 1.250 voor de activiteit Samen eten in de Buurttuin.',
      },
      {
        kind: 'list',
        items: [
          'De subsidie wordt verleend onder de voorwaarde dat de activiteit uiterlijk op 30 september 2027 is verricht (artikel 4:33 Awb).',
          'Er wordt een voorschot verleend van 100 procent (artikel 4:95 Awb).',
          'De subsidie wordt ambtshalve vastgesteld binnen 13 weken na 30 september 2027 (artikel 4:47 Awb).',
        ],
      },
    ],
  },
  objection: {
    title: 'Bent u het niet eens met dit besluit?',
    blocks: [
      {
        kind: 'paragraph',
        text: 'Bel ons eerst: vaak lossen wij het samen op. U kunt ook bezwaar maken. Dat kost niets en u hebt geen advocaat nodig. Stuur uw bezwaar vóór 24 april 2027. Dat kan online of per brief.',
      },
      {
        kind: 'facts',
        rows: [
          { label: 'Online', value: 'www.rotterdam.example/bezwaar' },
          {
            label: 'Per brief',
            value:
              'Het college van burgemeester en wethouders, Algemene Bezwaarschriftencommissie, Postbus 1, 3000 AA Rotterdam',
          },
          {
            label: 'Zet in uw brief',
            value: 'uw naam en adres, de datum, ons kenmerk, waarom u het niet eens bent en uw handtekening',
          },
        ],
      },
    ],
  },
  signature: {
    greeting: 'Met vriendelijke groet,',
    onBehalfOf: ['Het college van burgemeester en wethouders,', 'namens deze,'],
    name: 'B. de Vries',
    role: 'Hoofd Sociale Basis',
    note: 'Deze brief is digitaal gemaakt. Daarom staat er geen handtekening onder.',
  },
  enclosures: ['Kopie van uw aanvraag'],
};

import { text } from '../../kernel/messages.ts';

export const figuresPath = '/cijfers';
export const behindPath = '/cijfers/activiteiten';

/** What a file answers to a program that asks for what is not there. */
export const wrongWords = {
  half: text(
    'Kies bij halfjaar een halfjaar waarvan er cijfers zijn, bijvoorbeeld 2026-1.',
    'Choose as halfjaar a half-year that there are figures of, for example 2026-1.',
  ),
  compare: text(
    'Kies bij vergelijk een ander halfjaar waarvan er cijfers zijn, of niet.',
    'Choose as vergelijk another half-year that there are figures of, or niet.',
  ),
  wijk: text('Er is geen wijk met deze naam.', 'There is no neighbourhood of this name.'),
  domain: text('Er is geen thema met deze naam.', 'There is no theme of this name.'),
  both: text(
    'Vraag om een wijk of om een thema, niet om allebei.',
    'Ask for a wijk or for a thema, not for both.',
  ),
} as const;

export const figureWords = {
  title: text('Wat werkt: cijfers per wijk en thema', 'What works: figures by neighbourhood and theme'),
  titleOf: text('Cijfers van {name}', 'Figures of {name}'),
  lead: text(
    'Wat is er te doen, wie doet het, en hoeveel mensen komen er ongeveer? Niemand vult hier iets voor in: de cijfers komen uit de agenda en uit wat gastheren en gastvrouwen zelf bevestigen.',
    'What is on, who does it, and about how many people come? Nobody fills in anything for this: the figures come from the agenda and from what hosts confirm themselves.',
  ),
  overview: text('Alle cijfers', 'All figures'),
  choose: text('Kies een periode', 'Choose a period'),
  half: text('Halfjaar', 'Half-year'),
  compare: text('Vergelijk met', 'Compare with'),
  compareNone: text('Niet vergelijken', 'Do not compare'),
  show: text('Toon', 'Show'),
  running: text(
    'Dit halfjaar loopt nog. Wat mensen zeiden, is geteld tot nu toe: vergelijk dat niet met een heel halfjaar.',
    'This half-year is still running. What people said is counted up to now: do not compare that with a whole half-year.',
  ),
  key: text('In het kort', 'In short'),
  figure: text('Cijfer', 'Figure'),
  difference: text('Verschil', 'Difference'),
  bands: text('Hoeveel mensen kwamen er ongeveer?', 'About how many people came?'),
  bandsLead: text(
    'Na een keer kiest de gastheer of gastvrouw een grof aantal. Hoe vaak kwam welk aantal voor?',
    'After a time the host chooses a rough number. How often was it which number?',
  ),
  people: text('Mensen per keer', 'People each time'),
  balance: text('Wie geeft de wekelijkse activiteiten?', 'Who gives the weekly activities?'),
  balanceLead: text(
    'Elk halfjaar: hoeveel door bewoners en hun organisaties, en hoeveel door betaalde welzijnsaanbieders.',
    'Each half-year: how many by residents and their organisations, and how many by paid welfare providers.',
  ),
  atSource: text('Middelland in 2014 en 2023, volgens de bron', 'Middelland in 2014 and 2023, by the source'),
  atSourceLead: text(
    'Zo telde de wijk het zelf, vóór dit platform. De bron geeft het totaal (90 en 170) en het deel van Huize Middelland (45 en 160); de rest is het verschil. Bron: {source}. Nog te controleren.',
    'So the neighbourhood counted it itself, before this platform. The source gives the total (90 and 170) and the part of Huize Middelland (45 and 160); the rest is the difference. Source: {source}. To be verified.',
  ),
  year: text('Jaar', 'Year'),
  perDomain: text('Per thema', 'By theme'),
  toldPerDomain: text(
    'Per thema: wat mensen vertelden, en de subsidie',
    'By theme: what people told, and the grants',
  ),
  domain: text('Thema', 'Theme'),
  perWijk: text('Per wijk', 'By neighbourhood'),
  perWijkLead: text(
    'Op naam, niet op volgorde van groot naar klein: wijken verschillen, en een cijfer is geen rapportcijfer.',
    'By name, not from large to small: neighbourhoods differ, and a figure is no mark.',
  ),
  wijk: text('Wijk', 'Neighbourhood'),
  rest: text('De {n} andere wijken samen', 'The {n} other neighbourhoods together'),
  map: text('Sociale kaart en plekken, vandaag', 'Social map and places, today'),
  now: text('Nu', 'Now'),
  profile: text('Het Wijkprofiel ernaast', 'The neighbourhood profile beside it'),
  profileWarning: text(
    'Lees hier geen oorzaak en gevolg in. Een wijk met een laag cijfer heeft vaak juist veel activiteiten, omdat ze daar nodig zijn. En een cijfer dat stijgt, stijgt zelden door één ding. Het Wijkprofiel komt eens in de twee jaar uit, voor de helft uit registraties en voor de helft uit wat bewoners zelf vinden. 100 is het gemiddelde van Rotterdam in 2014; 90 tot 110 is daar dichtbij, en er is geen hoogste cijfer.',
    'Do not read cause and effect into this. A neighbourhood with a low figure often has many activities because they are needed there. And a figure that rises seldom rises through one thing. The profile appears every two years, half from registers and half from what residents themselves say. 100 is the average of Rotterdam in 2014; 90 to 110 is close to it, and there is no highest figure.',
  ),
  profileNone: text(
    'Van deze wijk kennen wij de cijfers van het Wijkprofiel niet.',
    'We do not know the figures of the neighbourhood profile of this neighbourhood.',
  ),
  substitution: text('Verschuift de zorg naar de wijk?', 'Does care shift to the neighbourhood?'),
  substitutionLead: text(
    'Beleid van de stad noemt vier verschuivingen ({source}). Van de meeste kan dit platform niets zeggen.',
    'Policy of the city names four shifts ({source}). Of most of them this platform can say nothing.',
  ),
  substitutionOthers: text(
    'Van de andere verschuivingen zijn er geen gegevens: waarom niet',
    'Of the other shifts there are no data: why not',
  ),
  shift: text('Verschuiving', 'Shift'),
  known: text('Wat wij weten', 'What we know'),
  shareNow: text(
    '{share}% van de wekelijkse activiteiten is van bewoners en hun organisaties ({before}% in {half}).',
    '{share}% of the weekly activities is by residents and their organisations ({before}% in {half}).',
  ),
  shareOnly: text(
    '{share}% van de wekelijkse activiteiten is van bewoners en hun organisaties.',
    '{share}% of the weekly activities is by residents and their organisations.',
  ),
  how: text('Wat betekenen deze cijfers?', 'What do these figures mean?'),
  source: text(
    'Bron van de regel: {source}. Nog te controleren.',
    'Source of the rule: {source}. To be verified.',
  ),
  download: text('Precies deze cijfers als bestand:', 'Exactly these figures as a file:'),
  hidden: text('niet getoond', 'not shown'),
  unknown: text('niet bekend', 'not known'),
  range: text('{least} tot {most}', '{least} to {most}'),
  points: text('procentpunt', 'percentage points'),
  atLeast: text('minstens {least}', 'at least {least}'),
  chart: text('In beeld', 'In a picture'),
  behindTitle: text('Activiteiten achter dit cijfer', 'Activities behind this figure'),
  behindLead: text('{what} in {where}, {half}: {n}.', '{what} in {where}, {half}: {n}.'),
  city: text('de hele stad', 'the whole city'),
  activity: text('Activiteit', 'Activity'),
  offMap: text('Staat niet meer op de kaart', 'No longer on the map'),
  by: text('Door', 'By'),
  informalShort: text('bewoners', 'residents'),
  formalShort: text('welzijnsaanbieder', 'welfare provider'),
  none: text('Er zijn er geen.', 'There are none.'),
  themes: text('Kies een thema', 'Choose a theme'),
  brief: text('Cijfers van deze wijk', 'Figures of this neighbourhood'),
  briefLead: text(
    '{n} wekelijkse activiteiten in dit halfjaar, {new} nieuw. Bekijk ook wie ze geeft en hoeveel mensen er ongeveer komen.',
    '{n} weekly activities in this half-year, {new} of them new. See also who gives them and about how many people come.',
  ),
  briefLink: text('Alle cijfers van {name}', 'All figures of {name}'),
} as const;

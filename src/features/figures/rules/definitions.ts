/** What each figure is called and what it counts: one place for page, file, API and council report. */
import { type Text, text } from '../../../kernel/messages.ts';
import { fewestShown } from '../../../kernel/small-numbers.ts';
import { volunteerRule } from './policy.ts';

export const figureKeys = [
  'weekly',
  'informal',
  'formal',
  'informalShare',
  'started',
  'stopped',
  'volunteerHours',
  'activities',
  'confirmed',
  'notHeld',
  'uncounted',
  'visits',
  'bandNobody',
  'bandUpToFive',
  'bandUpToFifteen',
  'bandUpToThirty',
  'bandMore',
  'granted',
  'grantedPerInhabitant',
  'grantedPerActivity',
  'onMap',
  'fresh',
  'places',
  'functions',
  'profilePhysical',
  'profileSafety',
  'profileSocial',
] as const;
export type FigureKey = (typeof figureKeys)[number];

type Definition = { readonly label: Text; readonly counts: Text };

const { people, hours, weeksAYear } = volunteerRule;

const bandCounts = text(
  'Bevestigde keren waarvan de gastheer of gastvrouw dit grove aantal gaf.',
  'Confirmed times of which the host gave this rough number.',
);

export const definitions: Readonly<Record<FigureKey, Definition>> = {
  weekly: {
    label: text('Wekelijkse activiteiten', 'Weekly activities'),
    counts: text(
      'Staat in de agenda en komt elke week terug. Telt vanaf het halfjaar van de eerste tot en met dat van de laatste keer. Kerkdiensten en andere erediensten tellen niet mee.',
      'Stands on the agenda and comes back each week. Counts from the half-year of its first to that of its last time. Worship does not count.',
    ),
  },
  informal: {
    label: text('Door bewoners en buurtorganisaties', 'By residents and neighbourhood organisations'),
    counts: text(
      'Wekelijkse activiteiten van alle organisaties die geen welzijnsaanbieder zijn.',
      'Weekly activities of all organisations that are no welfare provider.',
    ),
  },
  formal: {
    label: text('Door betaalde welzijnsaanbieders', 'By paid welfare providers'),
    counts: text(
      'Wekelijkse activiteiten van organisaties die op de sociale kaart welzijnsaanbieder heten.',
      'Weekly activities of organisations that the social map calls a welfare provider.',
    ),
  },
  informalShare: {
    label: text(
      'Aandeel van bewoners en buurtorganisaties',
      'Share of residents and neighbourhood organisations',
    ),
    counts: text(
      'Van de wekelijkse activiteiten, in hele procenten. Het zegt iets van één verschuiving die bron 003 noemt: van professionals naar vrijwilligers, burgers en hun netwerken. Niet hoe zwaar het werk is.',
      'Of the weekly activities, in whole percents. It says something of one shift that source 003 names: from professionals to volunteers, citizens and their networks. Not how heavy the work is.',
    ),
  },
  started: {
    label: text('Nieuwe activiteiten', 'New activities'),
    counts: text('Begon in dit halfjaar.', 'Began in this half-year.'),
  },
  stopped: {
    label: text('Gestopte activiteiten', 'Stopped activities'),
    counts: text(
      'Had in dit halfjaar de laatste keer, of heeft die dan volgens de agenda.',
      'Had its last time in this half-year, or will have by the agenda.',
    ),
  },
  volunteerHours: {
    label: text('Uren van vrijwilligers (geschat)', 'Hours of volunteers (estimated)'),
    counts: text(
      `Niemand schrijft uren op. Geschat: elke wekelijkse activiteit van bewoners × ${people} vrijwilligers × ${hours} uur × ${weeksAYear / 2} weken (${weeksAYear} in een heel jaar).`,
      `Nobody writes hours down. Estimated: each weekly activity of residents × ${people} volunteers × ${hours} hours × ${weeksAYear / 2} weeks (${weeksAYear} in a whole year).`,
    ),
  },
  activities: {
    label: text(
      'Activiteiten waarvan iemand iets bevestigde',
      'Activities of which somebody confirmed a time',
    ),
    counts: text('Ook activiteiten die niet elke week zijn.', 'Also activities that are not weekly.'),
  },
  confirmed: {
    label: text('Bevestigde keren', 'Confirmed times'),
    counts: text(
      'Een mens zei dat het doorging. Wat alleen in de agenda stond, telt hier niet.',
      'A human said that it took place. What only stood on the agenda does not count here.',
    ),
  },
  notHeld: {
    label: text('Ging niet door', 'Did not take place'),
    counts: text('Een mens zei dat het niet doorging.', 'A human said that it did not take place.'),
  },
  uncounted: {
    label: text('Ging door, niemand telde', 'Took place, nobody counted'),
    counts: text(
      'Bevestigd, zonder dat iemand zei hoeveel mensen er ongeveer waren.',
      'Confirmed, and nobody said about how many people there were.',
    ),
  },
  visits: {
    label: text('Bezoeken (ongeveer)', 'Visits (roughly)'),
    counts: text(
      'Opgeteld uit de grove aantallen per keer: 1–5, 6–15, 16–30, 31 of meer. Wie elke week komt, telt elke week. Het zijn dus geen aantallen mensen.',
      'Added up from the rough numbers of each time: 1–5, 6–15, 16–30, 31 or more. Who comes each week counts each week. So these are no numbers of people.',
    ),
  },
  bandNobody: { label: text('Niemand', 'Nobody'), counts: bandCounts },
  bandUpToFive: { label: text('1 tot en met 5 mensen', '1 to 5 people'), counts: bandCounts },
  bandUpToFifteen: { label: text('6 tot en met 15 mensen', '6 to 15 people'), counts: bandCounts },
  bandUpToThirty: { label: text('16 tot en met 30 mensen', '16 to 30 people'), counts: bandCounts },
  bandMore: { label: text('31 mensen of meer', '31 people or more'), counts: bandCounts },
  granted: {
    label: text('Toegekende subsidie in het jaar', 'Grants of the year'),
    counts: text(
      'Van het hele begrotingsjaar, zoals in het openbare register. Wat niet bij één wijk of één thema hoort, telt alleen voor de hele stad. Noemt geen enkele subsidie een thema, dan weten wij niet wat dat thema kreeg.',
      'Of the whole budget year, as in the public register. What belongs to no one neighbourhood or theme counts for the whole city only. Where no grant names a theme, what that theme got is not known.',
    ),
  },
  grantedPerInhabitant: {
    label: text('Subsidie per inwoner', 'Grants by inhabitant'),
    counts: text(
      'Toegekende subsidie gedeeld door het aantal inwoners. Onbekend waar geen bron de inwoners geeft. Voor de hele stad het aantal uit het oormerk van de raad.',
      'Grants divided by inhabitants. Unknown where no source gives the inhabitants. For the whole city the number of the earmark of the council.',
    ),
  },
  grantedPerActivity: {
    label: text('Subsidie per wekelijkse activiteit', 'Grants by weekly activity'),
    counts: text(
      'Toegekende subsidie van het jaar gedeeld door de wekelijkse activiteiten van het halfjaar. Veel activiteiten krijgen geen subsidie: het is geen prijs.',
      'Grants of the year divided by the weekly activities of the half-year. Many activities get no grant: it is no price.',
    ),
  },
  onMap: {
    label: text('Op de sociale kaart', 'On the social map'),
    counts: text(
      'Organisaties, netwerken, plekken en activiteiten, nu.',
      'Organisations, networks, places and activities, now.',
    ),
  },
  fresh: {
    label: text('Onlangs door een mens bevestigd', 'Lately confirmed by a human'),
    counts: text('Daarvan: binnen de termijn van hun soort.', 'Of these: within the days of their kind.'),
  },
  places: {
    label: text('Plekken om elkaar te ontmoeten', 'Places to meet'),
    counts: text('Op de sociale kaart, nu.', 'On the social map, now.'),
  },
  functions: {
    label: text('Functies die een plek vervult', 'Functions that a place fulfils'),
    counts: text(
      'Van de functies die een wijk minstens nodig heeft (bron 003, hoofdstuk 4).',
      'Of the functions that a neighbourhood needs at least (source 003, chapter 4).',
    ),
  },
  profilePhysical: {
    label: text('Wijkprofiel: fysiek', 'Neighbourhood profile: physical'),
    counts: text('100 is Rotterdam in 2014.', '100 is Rotterdam in 2014.'),
  },
  profileSafety: {
    label: text('Wijkprofiel: veiligheid', 'Neighbourhood profile: safety'),
    counts: text('100 is Rotterdam in 2014.', '100 is Rotterdam in 2014.'),
  },
  profileSocial: {
    label: text('Wijkprofiel: sociaal', 'Neighbourhood profile: social'),
    counts: text('100 is Rotterdam in 2014.', '100 is Rotterdam in 2014.'),
  },
};

export const hiddenRule = text(
  `Wat mensen over activiteiten zeiden, tonen wij alleen als er minstens ${fewestShown} activiteiten achter zitten. Soms verbergen wij ook een groter getal, omdat u het kleine anders kunt uitrekenen. Wat iedereen in de agenda kan tellen, tonen wij altijd.`,
  `What people said of activities is shown only if at least ${fewestShown} activities stand behind it. Sometimes a larger figure is hidden as well, because the small one could be computed from it. What everybody can count on the agenda is always shown.`,
);

/** Where the page `/cijfers` says what a figure means. */
export const definitionId = (figure: FigureKey): string => `betekenis-${figure}`;

import { text } from '../../../kernel/messages.ts';

export const lessonWords = {
  title: text('Wat wij leerden', 'What we learned'),
  lead: text(
    'Wij schrijven op wat wij leerden, wat daardoor verandert en waarmee wij stopten. Ook als het tegenviel.',
    'We write down what we learned, what changes because of it and what we stopped. Also when it disappointed.',
  ),
  learned: text('Geleerd', 'Learned'),
  learnedNone: text('Hier staat nog niets.', 'There is nothing here yet.'),
  stopped: text('Gestopt', 'Stopped'),
  stoppedKinds: {
    scheme: text('Een regeling', 'A scheme'),
    activity: text('Een activiteit', 'An activity'),
    rule: text('Een regel', 'A rule'),
    other: text('Iets anders', 'Something else'),
  },
  origin: text('Waar dit vandaan komt', 'Where this comes from'),
  change: text('Wat hierdoor verandert', 'What changes because of it'),
  on: {
    learned: text('Geleerd op {date}', 'Learned on {date}'),
    stopped: text('Gestopt op {date}', 'Stopped on {date}'),
  },
  corrected: text('Verbeterd. De reden:', 'Corrected. The reason:'),
  seeProof: text('Bekijk de proef', 'See the trial'),
  seeScheme: text('Bekijk de regeling', 'See the scheme'),
  evaluations: text('Verslag over elke regeling', 'Report on each scheme'),
  evaluationsLead: text(
    'De gemeente moet ten minste eens in de vijf jaar opschrijven wat een subsidieregeling in de praktijk doet (Awb 4:24).',
    'At least once in five years the municipality must write down what a subsidy scheme does in practice (Awb 4:24).',
  ),
  scheme: text('Regeling', 'Scheme'),
  since: text('Telt vanaf', 'Counts from'),
  due: text('Volgend verslag uiterlijk', 'Next report by'),
  reports: text('Verslagen', 'Reports'),
  recordReport: text('Verslag vastleggen', 'Record a report'),
  noReport: text('Nog geen verslag', 'No report yet'),
  reportOf: text('Verslag van {date}', 'Report of {date}'),
  found: text('Geleerd of gestopt', 'Learned or stopped'),
  trials: text('Proeven met een uitkomst', 'Trials with a result'),
  add: text('Opschrijven wat wij leerden', 'Write down what we learned'),
  addTitle: text('Opschrijven wat wij leerden of stopten', 'Write down what we learned or stopped'),
  kind: text('Wat wilt u opschrijven?', 'What do you want to write down?'),
  kinds: {
    learned: text('Iets dat wij leerden', 'Something we learned'),
    stopped: text('Iets dat wij stopten', 'Something we stopped'),
  },
  stoppedKind: text('Wat stopte u?', 'What did you stop?'),
  stoppedKindHint: text('Laat leeg als u niets stopte.', 'Leave empty when you stopped nothing.'),
  heading: text('Titel', 'Title'),
  body: text('Wat leerde u, of waarom stopte u?', 'What did you learn, or why did you stop?'),
  originField: text('Waar komt dit vandaan?', 'Where does this come from?'),
  originHint: text(
    'Bijvoorbeeld een proef, een verslag of gesprekken in de wijk.',
    'For example a trial, a report or talks in the neighbourhood.',
  ),
  changeField: text('Wat verandert hierdoor?', 'What changes because of it?'),
  learnedOn: text('Op welke dag was dat?', 'On which day was that?'),
  proof: text('Bij welke proef hoort dit?', 'To which trial does this belong?'),
  noProof: text('Bij geen proef', 'To no trial'),
  schemeField: text('Over welke regeling gaat dit?', 'Which scheme is this about?'),
  noScheme: text('Over geen regeling', 'About no scheme'),
} as const;

export const lessonDone = {
  geleerd: text('Het staat op deze pagina.', 'It is on this page.'),
} as const;

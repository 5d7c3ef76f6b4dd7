import { text } from '../../../kernel/messages.ts';

export const proofWords = {
  title: text('Werkatelier Sociale Basis', 'Werkatelier Sociale Basis'),
  lead: text(
    'Hier probeert de stad in de praktijk uit wat werkt, samen met bewoners en organisaties. Een proef die bewust stopt, is ook een uitkomst: wij schrijven op wat wij ervan leerden.',
    'Here the city tries out in practice what works, together with residents and organisations. A trial that stops on purpose is a result too: we write down what we learned from it.',
  ),
  none: text('Er zijn nog geen proeven.', 'There are no trials yet.'),
  groups: {
    running: text('Loopt nu', 'Running now'),
    proposed: text('Voorgesteld', 'Proposed'),
    scaledUp: text('Wordt breder gebruikt', 'Used more widely'),
    finished: text('Afgerond', 'Finished'),
    stopped: text('Bewust gestopt', 'Stopped on purpose'),
  },
  add: text('Proef toevoegen', 'Add a trial'),
  whereCity: text('In de hele stad of in meer wijken', 'In the whole city or in several neighbourhoods'),
  where: text('Waar', 'Where'),
  when: text('Wanneer', 'When'),
  unknownDays: text('Nog niet bekend', 'Not known yet'),
  fromDay: text('vanaf {from}', 'from {from}'),
  untilDay: text('tot en met {until}', 'until {until}'),
  fromUntil: text('{from} tot en met {until}', '{from} until {until}'),
  partners: text('Met wie', 'With whom'),
  noPartners: text('Nog niet bekend', 'Not known yet'),
  why: text('Waarom deze vraag', 'Why this question'),
  finding: text('Wat eruit kwam en wat wij leerden', 'What came out and what we learned'),
  stoppedNote: text(
    'Deze proef is bewust gestopt. Dat is een uitkomst: er staat bij wat wij leerden.',
    'This trial was stopped on purpose. That is a result: it says what we learned.',
  ),
  followUp: text('Wat wij er nu mee doen', 'What we do with it now'),
  history: text('Wat er gebeurde', 'What happened'),
  toLessons: text('Zet dit bij wat wij leerden', 'Add this to what we learned'),
  wijkTried: text('In deze wijk geprobeerd', 'Tried in this neighbourhood'),
  actions: {
    propose: text('Voorgesteld', 'Proposed'),
    report: text('Nieuws', 'News'),
    correct: text('Verbeterd', 'Corrected'),
  },
} as const;

export const proofForm = {
  addTitle: text('Een proef toevoegen', 'Add a trial'),
  question: text('De vraag', 'The question'),
  why: text('Waarom is dit een goede vraag?', 'Why is this a good question?'),
  wijk: text('In welke wijk?', 'In which neighbourhood?'),
  noWijk: text('Niet in één wijk', 'Not in one neighbourhood'),
  place: text('Waar precies?', 'Where exactly?'),
  partners: text('Met wie?', 'With whom?'),
  partnersHint: text('Organisaties, geen namen van mensen.', 'Organisations, no names of people.'),
  beginsOn: text('Eerste dag', 'First day'),
  endsOn: text('Laatste dag', 'Last day'),
  proposedOn: text('Op welke dag is de proef voorgesteld?', 'On which day was the trial proposed?'),
  stepTitle: text('Vastleggen wat er gebeurde', 'Record what happened'),
  action: text('Wat gebeurde er?', 'What happened?'),
  report: text('Er is nieuws, de stand blijft gelijk', 'There is news, the state stays the same'),
  note: text('Wat gebeurde er, of wat kwam eruit?', 'What happened, or what came out?'),
  noteHint: text(
    'Is de proef klaar of gestopt? Schrijf dan ook op wat u leerde. Noem geen namen van mensen.',
    'Is the trial over or stopped? Then also write what you learned. Name no people.',
  ),
  followUp: text('Wat doet u er nu mee?', 'What do you do with it now?'),
  followUpHint: text('Alleen als de proef klaar is of stopt.', 'Only when the trial is over or stops.'),
} as const;

export const proofDone = {
  proef: text('De proef staat in het register.', 'The trial is in the register.'),
  stap: text('Het staat in de geschiedenis.', 'It is in the history.'),
  verbeterd: text('Het is verbeterd.', 'It has been corrected.'),
} as const;

import { text } from '../../../kernel/messages.ts';

export const questionWords = {
  title: text('Stel een vraag voor het Werkatelier voor', 'Propose a question for the Werkatelier'),
  lead: text(
    'Wat wilt u in uw wijk uitproberen? Stuur uw vraag in. De gemeente leest hem en geeft u antwoord.',
    'What do you want to try out in your neighbourhood? Send your question in. The municipality reads it and answers you.',
  ),
  privacy: text(
    'Alleen u en de gemeente lezen deze vraag. Wordt het een proef, dan staat er niet bij wie de vraag stelde. Wij bewaren de vraag tot een jaar na ons antwoord.',
    'Only you and the municipality read this question. When it becomes a trial, it does not say who asked. We keep the question until a year after our answer.',
  ),
  question: text('Uw vraag', 'Your question'),
  questionHint: text(
    'Bijvoorbeeld: wat gebeurt er als de buurtkamer ook op zondag open is?',
    'For example: what happens when the community room is open on Sundays too?',
  ),
  why: text('Waarom is dit een goede vraag?', 'Why is this a good question?'),
  wijk: text('In welke wijk?', 'In which neighbourhood?'),
  noWijk: text('Niet in één wijk', 'Not in one neighbourhood'),
  place: text('Waar precies?', 'Where exactly?'),
  organisation: text('Namens welke organisatie?', 'On behalf of which organisation?'),
  ownBehalf: text('Voor mijzelf', 'For myself'),
  send: text('Vraag insturen', 'Send the question'),
  own: text('Mijn vragen', 'My questions'),
  ownTitle: text('Mijn vragen voor het Werkatelier', 'My questions for the Werkatelier'),
  ownNone: text('U hebt nog geen vraag ingestuurd.', 'You have not sent a question yet.'),
  sentOn: text('Ingestuurd', 'Sent'),
  status: text('Stand', 'State'),
  answer: text('Antwoord', 'Answer'),
  keptUntil: text('Wij bewaren dit tot en met', 'We keep this until'),
  seeProof: text('Bekijk de proef', 'See the trial'),
  takeBack: text('Vraag intrekken', 'Take the question back'),
  waiting: text('Vragen die wachten', 'Questions that wait'),
  waitingLead: text(
    'Deze vragen stuurden bewoners en organisaties in. Iedereen krijgt antwoord.',
    'Residents and organisations sent these questions. Everybody gets an answer.',
  ),
  waitingNone: text('Er wacht geen vraag.', 'No question is waiting.'),
  fromOrganisation: text('namens een organisatie', 'on behalf of an organisation'),
  fromResident: text('van een bewoner', 'from a resident'),
  answerTitle: text('Een vraag beantwoorden', 'Answer a question'),
  theQuestion: text('De vraag', 'The question'),
  choice: text('Wat doet u met deze vraag?', 'What do you do with this question?'),
  take: text('Er een proef van maken', 'Make a trial of it'),
  decline: text('Niet doen, en uitleggen waarom', 'Not do it, and explain why'),
  toAsker: text('Uw antwoord aan wie de vraag stelde', 'Your answer to who asked'),
  proofPart: text('De proef', 'The trial'),
  proofLead: text(
    'Alleen nodig als u er een proef van maakt. Schrijf het in eigen woorden: niets mag zeggen wie de vraag stelde.',
    'Only needed when you make a trial of it. Write it in your own words: nothing may say who asked.',
  ),
  save: text('Antwoord geven', 'Answer'),
  choiceMissing: text('Kies wat u met de vraag doet.', 'Choose what you do with the question.'),
  workName: text('Vragen voor het Werkatelier', 'Questions for the Werkatelier'),
  workClock: text('Antwoord geven op een vraag', 'Answer a question'),
} as const;

export const questionDone = {
  vraag: text(
    'Wij hebben uw vraag. U krijgt antwoord op deze pagina.',
    'We have your question. You get an answer on this page.',
  ),
  ingetrokken: text('Uw vraag is weg.', 'Your question is gone.'),
  beantwoord: text('Het antwoord is gegeven.', 'The answer was given.'),
} as const;

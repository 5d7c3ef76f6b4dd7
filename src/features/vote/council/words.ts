import { text } from '../../../kernel/messages.ts';

export const councilPath = (slug: string): string => `/stemmingen/${slug}/wijkraad`;

export const councilWords = {
  votes: text('Stemmingen', 'Votes'),
  title: text('De wijkraad en deze stemming', 'The council and this vote'),
  lead: text(
    'De wijkraad stelt de vraag en kan van elk project zeggen wat hij ervan vindt. Dat staat straks op het stembiljet.',
    'The council puts the question and can say of each project what it thinks of it. That will be on the ballot.',
  ),
  question: text('De vraag aan de bewoners', 'The question to the residents'),
  questionNone: text('De wijkraad heeft nog geen vraag gesteld.', 'The council has not put a question yet.'),
  askedOn: text('Vastgesteld in de vergadering van {date}.', 'Settled in the meeting of {date}.'),
  nl: text('De vraag in het Nederlands', 'The question in Dutch'),
  en: text('De vraag in het Engels', 'The question in English'),
  metOn: text('Datum van de vergadering', 'Date of the meeting'),
  ask: text('Vraag vaststellen', 'Settle the question'),
  change: text('De vraag veranderen', 'Change the question'),
  fixed: text(
    'Het stembiljet staat vast. De vraag en het advies veranderen niet meer.',
    'The ballot is fixed. The question and the advice no longer change.',
  ),
  projects: text('Wat vindt de wijkraad van de projecten?', 'What does the council think of the projects?'),
  projectsNone: text('Er zijn nog geen projecten.', 'There are no projects yet.'),
  said: text('De wijkraad zegt', 'The council says'),
  saidBy: text('{council} zegt', '{council} says'),
  nothing: text('Nog niets', 'Nothing yet'),
  cost: text('Kosten', 'Costs'),
  standpoint: text('Standpunt', 'Standpoint'),
  standpoints: {
    for: text('Voor', 'In favour'),
    against: text('Tegen', 'Against'),
    none: text('Geen oordeel', 'No opinion'),
  },
  reason: text('Waarom', 'Why'),
  reasonHint: text('Voor kiezers, in gewone taal', 'For voters, in plain words'),
  noInterest: text('Ik heb zelf geen belang bij dit project', 'I have no interest in this project myself'),
  advise: text('Advies vastleggen', 'Record the advice'),
  adviseOn: text('Advies over project {number}', 'Advice on project {number}'),
  done: {
    vraag: text('De vraag is vastgesteld.', 'The question was settled.'),
    advies: text('Het advies is vastgelegd.', 'The advice was recorded.'),
  },
} as const;

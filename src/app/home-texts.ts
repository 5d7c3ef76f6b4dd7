import { text } from '../kernel/messages.ts';

export const home = {
  title: text('Een idee voor uw straat of wijk?', 'An idea for your street or neighbourhood?'),
  lead: text(
    'Samen eten, een geveltuin, een taalcafé. Beantwoord een paar vragen en u ziet meteen welke steun past, hoeveel geld er is en hoe lang het duurt.',
    'Eating together, a front garden, a language café. Answer a few questions and you see at once which support fits, how much money there is and how long it takes.',
  ),
  start: text('Welke steun past bij mij?', 'Which support fits me?'),
  where: text('Waar is mijn aanvraag?', 'Where is my application?'),
  wijkTitle: text('Kijk in uw wijk', 'Look in your neighbourhood'),
  wijkText: text(
    'Wat er te doen is, hoeveel geld er nog is en wie er meebeslist.',
    'What is on, how much money is left and who has a say.',
  ),
  wijkLabel: text('Naam van uw wijk, of uw postcode', 'Name of your neighbourhood, or your postcode'),
  wijkButton: text('Zoek', 'Search'),
  allWijken: text('Alle wijken', 'All neighbourhoods'),
  schemesTitle: text('Hier kunt u geld voor vragen', 'What you can ask money for'),
  stepsTitle: text('Zo gaat het', 'How it goes'),
  steps: [
    {
      title: text('Kies wat past', 'Choose what fits'),
      text: text(
        'Hoogstens vijf korte vragen. Inloggen hoeft dan nog niet.',
        'Five short questions at most. You need not log in yet.',
      ),
    },
    {
      title: text('Vraag aan', 'Apply'),
      text: text(
        'Wij vragen alleen wat nodig is. U kunt stoppen en later verdergaan, ook op een andere telefoon of computer.',
        'We ask only what is needed. You can stop and go on later, also on another phone or computer.',
      ),
    },
    {
      title: text('Wij kijken, met uw wijkraad', 'We look, with your council'),
      text: text(
        'U ziet steeds waar uw aanvraag is en wanneer u antwoord krijgt.',
        'You always see where your application is and when you get an answer.',
      ),
    },
    {
      title: text('U krijgt antwoord', 'You get an answer'),
      text: text(
        'In gewone taal, met de reden. Bent u het er niet mee eens? Dan kunt u bezwaar maken.',
        'In plain words, with the reason. Do you disagree? Then you can object.',
      ),
    },
  ],
  moneyTitle: text('Zo staat het met het geld', 'How the money stands'),
  ceilings: text('Alle plafonds', 'All ceilings'),
  register: text('Wie kreeg wat?', 'Who got what?'),
  stories: text('Verhalen uit de wijk', 'Stories from the neighbourhood'),
  councilReports: text('Hoe het gaat: de raadsrapportages', 'How it goes: the council reports'),
  figures: text('Wat werkt: de cijfers', 'What works: the figures'),
  impact: { nl: 'Wat het oplevert', en: 'What it is worth' },
  motions: text('Wat de raad vroeg', 'What the council asked'),
} as const;

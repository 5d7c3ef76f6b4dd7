import { text } from '../../../kernel/messages.ts';

export const takingPartPath = (caseNumber: string, slug: string): string =>
  `/zaken/${caseNumber}/stemming/${slug}`;

export const takingPartWords = {
  title: text('Stemming van bewoners', 'Vote of residents'),
  notYet: text(
    'Over dit geld stemmen bewoners: {vote}. Is uw aanvraag compleet? Dan kan zij meedoen.',
    'Residents vote about this money: {vote}. Is your application complete? Then it can take part.',
  ),
  canJoin: text(
    'Over dit geld stemmen bewoners: {vote}. Uw aanvraag kan meedoen, tot het stembiljet vaststaat.',
    'Residents vote about this money: {vote}. Your application can take part, until the ballot is fixed.',
  ),
  takesPart: text(
    'Deze aanvraag doet mee aan {vote}, als project {number}. Tot het stembiljet vaststaat, kan zij er nog uit.',
    'This application takes part in {vote}, as project {number}. Until the ballot is fixed it can still go out.',
  ),
  onBallot: text(
    'Deze aanvraag staat op het stembiljet van {vote}, als project {number}.',
    'This application is on the ballot of {vote}, as project {number}.',
  ),
  wentOut: text(
    'Deze aanvraag doet niet meer mee aan {vote}. Zij kan er weer in, tot het stembiljet vaststaat.',
    'This application no longer takes part in {vote}. It can come back, until the ballot is fixed.',
  ),
  takenOut: text(
    'De gebiedsorganisatie heeft deze aanvraag uit {vote} gehaald. Bij de projecten staat waarom.',
    'The district office took this application out of {vote}. The reason stands with the projects.',
  ),
  chosen: text(
    'Bewoners hebben gestemd. Dit is de uitslag van {vote}.',
    'Residents have voted. This is the result of {vote}.',
  ),
  toVote: text('Naar de stemming', 'To the vote'),
  toResult: text('Naar de uitslag', 'To the result'),
  toSettlement: text('Wat de wijkraad besloot', 'What the council decided'),
  join: text('Doe mee aan de stemming', 'Take part in the vote'),
  how: text('Hoe u meedoet', 'How to take part'),
  change: text('Niet meer meedoen', 'No longer take part'),
  lead: text(
    'Doet uw aanvraag mee? Dan lezen alle bewoners de titel, de uitleg en het bedrag, en staat zij op het stembiljet. Uw naam staat er niet bij.',
    'Does your application take part? Then all residents read its title, the explanation and the amount, and it is on the ballot. Your name is not with it.',
  ),
  afterwards: text(
    'De stemming bepaalt wie geld krijgt. De wijkraad neemt daarna het besluit op uw aanvraag.',
    'The vote settles who gets money. The council takes the decision on your application after that.',
  ),
  amount: text('Bedrag op het stembiljet', 'Amount on the ballot'),
  projectTitle: text('Titel', 'Title'),
  description: text('Wat gaat er gebeuren?', 'What is going to happen?'),
  descriptionHint: text(
    'Zo lezen bewoners het. Schrijf geen namen van mensen.',
    'So residents read it. Write no names of people.',
  ),
  leaveLead: text(
    'Haalt u de aanvraag uit de stemming? Uw aanvraag blijft gewoon bestaan. Zolang het stembiljet niet vaststaat, kunt u zich bedenken.',
    'Do you take the application out of the vote? Your application stays as it is. As long as the ballot is not fixed you can change your mind.',
  ),
} as const;

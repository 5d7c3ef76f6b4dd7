import { text } from '../../../kernel/messages.ts';

export const complaintWords = {
  title: text('Een klacht of een compliment', 'A complaint or a compliment'),
  lead: text(
    'Bent u niet goed behandeld, of juist heel goed? Laat het ons weten. Een klacht gaat over hoe de gemeente met u omging.',
    'Were you not treated well, or very well indeed? Let us know. A complaint is about how the municipality dealt with you.',
  ),
  how: text('Zo laat u het weten', 'How to let us know'),
  call: text('Bel {telephone}.', 'Call {telephone}.'),
  visit: text(
    'Ga langs bij de servicebalie. Daar schrijft iemand uw klacht met u op, als u dat wilt.',
    'Visit the service desk. Somebody there writes your complaint down with you, if you like.',
  ),
  write: text(
    'Schrijf naar {address}. Zet er ‘klacht’ boven.',
    'Write to {address}. Put ‘complaint’ above it.',
  ),
  say: text(
    'Vertel wat er gebeurde, wanneer en waar. Zet erbij hoe wij u bereiken.',
    'Tell what happened, when and where. Add how we can reach you.',
  ),
  compliment: text(
    'Een compliment kan op dezelfde manier. Wij zeggen het tegen wie het verdient.',
    'A compliment can be given in the same way. We pass it on to who deserves it.',
  ),
  next: text('Wat er met uw klacht gebeurt', 'What happens with your complaint'),
  who: text(
    'Iemand die er niet bij betrokken was, behandelt uw klacht en spreekt met u, als u dat wilt.',
    'Somebody who was not involved handles your complaint and talks with you, if you like.',
  ),
  term: text(
    'U krijgt binnen zes weken antwoord. De gemeente mag dat één keer vier weken later doen. Dan hoort u dat op tijd.',
    'You get an answer within six weeks. The municipality may do that four weeks later once. Then you are told in time.',
  ),
  ombudsman: text(
    'Bent u het niet eens met het antwoord? Dan kunt u naar de ombudsman.',
    'Do you disagree with the answer? Then you can go to the ombudsman.',
  ),
  termSource: text(
    'Volgens hoofdstuk 9 van de Awb. Dit moet nog worden gecontroleerd.',
    'According to chapter 9 of the Awb. This is still to be checked.',
  ),
  objection: text(
    'Bent u het niet eens met een besluit over subsidie? Dan maakt u bezwaar.',
    'Do you disagree with a decision on a subsidy? Then you object.',
  ),
  object: text('Bezwaar maken', 'Object'),
  figures: text('Hoeveel klachten er waren', 'How many complaints there were'),
  figuresLead: text(
    'Alleen van halve jaren die voorbij zijn. Een streepje betekent: te weinig klachten om te laten zien zonder iemand herkenbaar te maken (minder dan {least}), of een ander getal zou het verraden.',
    'Only of half years that are over. A dash means: too few complaints to show without making somebody recognisable (fewer than {least}), or another figure would give it away.',
  ),
  received: text('Ontvangen', 'Received'),
  about: text('Waarover', 'About'),
  closed: text('Afgehandeld of gesloten', 'Settled or closed'),
  ending: text('Hoe het afliep', 'How it ended'),
  inTime: text('Op tijd', 'In time'),
  late: text('Te laat', 'Late'),
  number: text('Aantal', 'Number'),
  hidden: text('–', '–'),
  kinds: {
    treatment: text('Hoe iemand is behandeld', 'How somebody was treated'),
    waiting: text('Lang wachten op antwoord', 'A long wait for an answer'),
    information: text('Verkeerde of onduidelijke informatie', 'Wrong or unclear information'),
    access: text('Slecht bereikbaar of niet toegankelijk', 'Hard to reach or not accessible'),
    privacy: text('Omgang met gegevens', 'Handling of data'),
    decision: text('Een besluit', 'A decision'),
    other: text('Iets anders', 'Something else'),
  },
  outcomes: {
    upheld: text('Gegrond', 'Upheld'),
    partlyUpheld: text('Deels gegrond', 'Partly upheld'),
    unfounded: text('Ongegrond', 'Unfounded'),
    solved: text('Samen opgelost', 'Solved together'),
    withdrawn: text('Ingetrokken', 'Withdrawn'),
    notHandled: text('Niet in behandeling genomen', 'Not handled'),
  },
  register: text('Klachtenregister', 'Register of complaints'),
  registerLead: text(
    'Hier staat alleen wat nodig is voor de termijn en de cijfers. De klacht zelf, met de naam, staat in het archief.',
    'Here is only what the term and the figures need. The complaint itself, with the name, is in the archive.',
  ),
  none: text('Er staat geen klacht in het register.', 'There is no complaint in the register.'),
  reference: text('Kenmerk in het archief', 'Mark in the archive'),
  referenceHint: text('Geen naam. Bijvoorbeeld: KL-2026-014', 'No name. For example: KL-2026-014'),
  kind: text('Waar gaat de klacht over?', 'What is the complaint about?'),
  receivedOn: text('Ontvangen op', 'Received on'),
  status: text('Stand', 'State'),
  due: text('Antwoord uiterlijk', 'Answer by'),
  postponedOn: text('Verdaagd op', 'Postponed on'),
  closedOn: text('Gesloten op', 'Closed on'),
  outcome: text('Uitkomst', 'Outcome'),
  change: text('Wat de gemeente hierdoor anders doet', 'What the municipality does otherwise because of it'),
  changeHint: text('Noem geen namen van mensen.', 'Name no people.'),
  retain: text('In dit register tot en met', 'In this register until'),
  add: text('Klacht toevoegen', 'Add a complaint'),
  step: text('Vastleggen wat er gebeurde', 'Record what happened'),
  action: text('Wat gebeurde er?', 'What happened?'),
  outcomeField: text('Hoe is de klacht afgehandeld?', 'How was the complaint settled?'),
  outcomeHint: text('Alleen als de klacht is afgehandeld.', 'Only when the complaint was settled.'),
  clock: text('Antwoord geven op een klacht', 'Answer a complaint'),
} as const;

export const complaintDone = {
  klacht: text('De klacht staat in het register.', 'The complaint is in the register.'),
  stap: text('Het is vastgelegd.', 'It has been recorded.'),
} as const;

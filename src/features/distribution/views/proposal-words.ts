import { text } from '../../../kernel/messages.ts';

export const proposalWords = {
  title: text('Verdeling van de ronde', 'Distribution of the round'),
  lead: text(
    'Dit volgt uit de verdeelregel die bij deze ronde bekend is gemaakt. Het is een voorstel: wie beslist, kijkt ook naar de andere regels.',
    'This follows from the rule of distribution that was announced with this round. It is a proposal: who decides also looks at the other rules.',
  ),
  method: text('Verdeelregel', 'Rule of distribution'),
  draw: text('Naar de loting', 'To the draw'),
  rehearse: text('Vergelijk met andere verdeelregels', 'Compare with other rules of distribution'),
  notClosed: text(
    'De ronde is nog open tot en met {date}. Het voorstel kan dus nog veranderen.',
    'The round is open until {date}. So the proposal can still change.',
  ),
  notDrawn: text(
    'Er is nog niet geloot. Een voorstel komt na de trekking.',
    'Nothing was drawn yet. A proposal comes after the draw.',
  ),
  noneTitle: text('Niets meer te verdelen', 'Nothing left to divide'),
  noneText: text(
    'Er zijn in deze ronde geen aanvragen waarover nog besloten moet worden.',
    'There are no applications in this round that still have to be decided on.',
  ),
  money: text('Te verdelen', 'To divide'),
  used: text(
    'Volgens het voorstel verdeeld, met wat al is toegekend',
    'Divided by the proposal, with what was granted',
  ),
  left: text('Blijft over', 'Left'),
  ties: text('Gelijk geëindigd', 'Equal'),
  tieLot: text('{cases}: geloot', '{cases}: by lot'),
  tieOpen: text(
    '{cases}: nog niet geloot, voorlopig op zaaknummer',
    '{cases}: not drawn yet, by case number for now',
  ),
  applications: text('Aanvragen', 'Applications'),
  place: text('Plaats', 'Place'),
  application: text('Aanvraag', 'Application'),
  asks: text('Vraagt', 'Asks'),
  score: text('Score', 'Score'),
  proposal: text('Voorstel', 'Proposal'),
  why: text('Waarom', 'Why'),
  points: text('Punten', 'Points'),
  givePoints: text('Punten geven', 'Give points'),
  openCase: text('Open de zaak', 'Open the case'),
  noScore: text('nog open', 'still open'),
  elsewhere: text(
    'Ook aanvragen van andere wijken delen in dit geld. Hun plaatsen tellen mee.',
    'Applications of other wijken share this money. Their places count as well.',
  ),
  scoreTitle: text('Punten geven', 'Give points'),
  scoreLead: text(
    'Geef op elk onderdeel 0 tot en met {max} punten. Uw punten tellen mee in de volgorde van de ronde.',
    'Give 0 to {max} points on each part. Your points count in the order of the round.',
  ),
  weight: text('Telt {n} keer.', 'Counts {n} times.'),
  save: text('Punten opslaan', 'Save points'),
  back: text('Terug naar de verdeling', 'Back to the distribution'),
  given: text('Gegeven punten', 'Points given'),
  criterion: text('Onderdeel', 'Part'),
  who: text('Wie', 'Who'),
  when: text('Wanneer', 'When'),
  replaced: text('vervangen', 'replaced'),
  parts: {
    officer: text('behandelaar', 'officer'),
    council: text('wijkraad', 'council'),
  },
  cannot: text('Punten geven kan hier niet', 'Points cannot be given here'),
  done: {
    punten: text('Uw punten zijn opgeslagen.', 'Your points were saved.'),
    zelfde: text('Er is niets veranderd.', 'Nothing changed.'),
  },
} as const;

import { text } from '../../../kernel/messages.ts';

export const votesPath = '/stemmingen';
export const votePath = (slug: string): string => `${votesPath}/${slug}`;
export const ideasPath = (slug: string): string => `${votePath(slug)}/ideeen`;
export const newIdeaPath = (slug: string): string => `${ideasPath(slug)}/nieuw`;
export const officePath = (slug: string): string => `${ideasPath(slug)}/beheer`;
export const officeIdeaPath = (slug: string, id: string): string => `${officePath(slug)}/${id}`;
export const projectPath = (slug: string): string => `${ideasPath(slug)}/project`;
export const apartPath = (slug: string): string => `${ideasPath(slug)}/losmaken`;
export const ownIdeasPath = '/mijn-ideeen';
export const ownIdeaPath = (id: string): string => `${ownIdeasPath}/${id}`;

export const ideaWords = {
  votes: text('Stemmingen', 'Votes'),
  title: text('Ideeën van bewoners', 'Ideas of residents'),
  lead: text(
    'Hier staan de ideeën voor deze stemming. Namen staan er niet bij. De gemeente bekijkt elk idee en zegt wat kan.',
    'These are the ideas for this vote. Names are left out. The city looks at each idea and says what can be done.',
  ),
  until: text('Ideeën zijn welkom tot en met {date}.', 'Ideas are welcome until {date}.'),
  notNow: text('Ideeën insturen kan nu niet.', 'Ideas cannot be sent in now.'),
  send: text('Stuur uw idee in', 'Send in your idea'),
  own: text('Mijn ideeën', 'My ideas'),
  check: text('Ideeën bekijken en samenvoegen', 'Check and merge ideas'),
  none: text('Er staan nog geen ideeën.', 'There are no ideas yet.'),
  noneHint: text(
    'Een nieuw idee staat hier pas als de gemeente het heeft gezien.',
    'A new idea appears here once the city has seen it.',
  ),
  place: text('Waar', 'Where'),
  estimate: text('Geschatte kosten', 'Estimated costs'),
  finding: text('Antwoord van de gemeente', 'Answer of the city'),
  inProject: text('Staat in project {number}: {title}', 'Part of project {number}: {title}'),
  count: text('{n} ideeën', '{n} ideas'),
} as const;

export const ownWords = {
  newTitle: text('Stuur uw idee in', 'Send in your idea'),
  newLead: text(
    'Drie vragen zijn genoeg. Het mag kort. Uw naam komt er niet bij te staan.',
    'Three questions are enough. It may be short. Your name is not shown.',
  ),
  name: text('Hoe heet uw idee?', 'What is your idea called?'),
  nameHint: text('Bijvoorbeeld: bankjes langs de singel', 'For example: benches along the canal'),
  what: text('Wat wilt u doen?', 'What do you want to do?'),
  whatHint: text(
    'Een paar zinnen. Zet er geen namen of telefoonnummers in: iedereen kan dit lezen.',
    'A few sentences. Leave out names and telephone numbers: everybody can read this.',
  ),
  where: text('Waar moet het komen?', 'Where should it be?'),
  whereHint: text('Een straat, plein of gebouw', 'A street, a square or a building'),
  cost: text('Wat denkt u dat het kost?', 'What do you think it costs?'),
  costHint: text(
    'Weet u het niet? Laat het leeg. De gemeente rekent het uit.',
    'Do you not know? Leave it empty. The city works it out.',
  ),
  after: text(
    'Wij bewaren dat dit idee van u is tot {months} maanden na de stemming. Daarna weet niemand dat meer.',
    'We keep that this idea is yours until {months} months after the vote. After that nobody knows.',
  ),
  toVerify: text(
    'Deze termijn is een voorstel en moet nog worden vastgesteld.',
    'This term is a proposal and is still to be settled.',
  ),
  submit: text('Insturen', 'Send in'),
  keep: text('Bewaren en later verder', 'Keep and go on later'),
  forOther: text('Voor iemand aan de balie', 'For somebody at the desk'),
  forOtherHint: text(
    'Vul dit alleen in als u het idee voor een ander opschrijft.',
    'Fill this in only when you write the idea down for somebody else.',
  ),
  otherName: text('Naam', 'Name'),
  otherEmail: text('E-mailadres, als dat er is', 'E-mail address, if there is one'),
  nameNeeded: text('Vul ook de naam in.', 'Enter the name as well.'),
  ownTitle: text('Mijn ideeën', 'My ideas'),
  ownLead: text(
    'Dit hebt u ingestuurd of bewaard voor een stemming in uw wijk.',
    'This is what you sent in or kept for a vote in your neighbourhood.',
  ),
  ownNone: text('U hebt nog geen idee ingestuurd.', 'You have not sent in an idea yet.'),
  seeVotes: text('Bekijk de stemmingen', 'See the votes'),
  drafts: text('Nog niet ingestuurd', 'Not sent in yet'),
  goOn: text('Ga verder met dit idee', 'Go on with this idea'),
  untitled: text('Idee zonder naam', 'Idea without a name'),
  sent: text('Ingestuurd', 'Sent in'),
  shown: text('Te zien voor iedereen', 'Everybody can read it'),
  yes: text('Ja', 'Yes'),
  notYet: text('Nog niet: de gemeente kijkt er eerst naar', 'Not yet: the city looks at it first'),
  status: text('Hoe het ervoor staat', 'How it stands'),
  project: text('Project', 'Project'),
  objection: text('Uw bezwaar tegen samenvoegen', 'Your objection to merging'),
  change: text('Uw idee veranderen', 'Change your idea'),
  changeLead: text(
    'Dat kan tot de gemeente met bekijken begint. Met andere woorden wacht het idee opnieuw op de gemeente.',
    'You can until the city begins to check. With other words the idea waits for the city again.',
  ),
  save: text('Opslaan', 'Save'),
  withdraw: text('Idee intrekken', 'Withdraw the idea'),
  withdrawLead: text(
    'Uw idee doet dan niet meer mee. Dit kunt u niet terugdraaien.',
    'Your idea then no longer takes part. You cannot undo this.',
  ),
  object: text('Bent u het niet eens met samenvoegen?', 'Do you not agree with merging?'),
  objectWhy: text('Schrijf op waarom niet', 'Write why not'),
  objectSend: text('Bezwaar doorgeven', 'Pass the objection on'),
  objectNeeded: text('Schrijf op waarom u het niet eens bent.', 'Write why you do not agree.'),
  done: {
    idee: text(
      'Uw idee is ingestuurd. U vindt het bij Mijn ideeën.',
      'Your idea was sent in. You find it at My ideas.',
    ),
    balie: text('Het idee is ingestuurd.', 'The idea was sent in.'),
    bewaard: text(
      'Uw idee is bewaard. Het is nog niet ingestuurd.',
      'Your idea was kept. It has not been sent in yet.',
    ),
    veranderd: text('Uw idee is veranderd.', 'Your idea was changed.'),
    ingetrokken: text('Uw idee is ingetrokken.', 'Your idea was withdrawn.'),
    bezwaar: text('Uw bezwaar is doorgegeven.', 'Your objection was passed on.'),
  },
} as const;

export const officeWords = {
  title: text('Ideeën bekijken', 'Check ideas'),
  lead: text(
    'Geef elk idee een antwoord in gewone taal. Maak van ideeën die kunnen een project, alleen of samen.',
    'Answer each idea in plain words. Make projects of ideas that can be done, alone or together.',
  ),
  fixed: text(
    'Het stembiljet staat vast. Aan de ideeën verandert niets meer.',
    'The ballot is fixed. Nothing changes in the ideas any more.',
  ),
  table: text('Alle ideeën', 'All ideas'),
  idea: text('Idee', 'Idea'),
  status: text('Stand', 'State'),
  public: text('Openbaar', 'Public'),
  alike: text('Lijkt op', 'Looks like'),
  objected: text('bezwaar tegen samenvoegen', 'objects to merging'),
  projects: text('Projecten uit ideeën', 'Projects made of ideas'),
  projectsNone: text('Er is nog geen project van ideeën gemaakt.', 'No project has been made of ideas yet.'),
  make: text('Maak een project', 'Make a project'),
  costs: text('Kosten', 'Costs'),
  ideas: text('Ideeën', 'Ideas'),
  apart: text('Weer losmaken', 'Take apart again'),
  allBack: text('Alle ideeën', 'All ideas'),
  similar: text('Ideeën die hierop lijken', 'Ideas like this one'),
  similarHint: text(
    'Gevonden op woorden in de naam en de tekst. U beslist of ze bij elkaar horen.',
    'Found by words in the name and the text. You decide whether they belong together.',
  ),
  similarNone: text('Er is geen idee dat hierop lijkt.', 'No idea looks like this one.'),
  showIt: text('Toon aan iedereen', 'Show to everybody'),
  hideIt: text('Niet meer tonen', 'Show no longer'),
  answer: text('Antwoord op dit idee', 'Answer to this idea'),
  can: text('Kan dit idee?', 'Can this be done?'),
  canYes: text('Ja, dit kan', 'Yes, this can be done'),
  canNo: text('Nee, dit kan niet', 'No, this cannot be done'),
  words: text('Uitleg in gewone taal', 'Explanation in plain words'),
  wordsHint: text(
    'Wie het idee had krijgt deze uitleg per brief. Iedereen kan hem lezen.',
    'Who had the idea gets this explanation by letter. Everybody can read it.',
  ),
  wordsNeeded: text('Leg uit waarom dit kan of niet kan.', 'Explain why this can or cannot be done.'),
  canNeeded: text('Kies of dit idee kan.', 'Choose whether this can be done.'),
  answerSend: text('Antwoord versturen', 'Send the answer'),
  back: text('Antwoord terugnemen', 'Take the answer back'),
  objection: text('Bezwaar tegen samenvoegen', 'Objection to merging'),
  byDesk: text('Opgeschreven aan de balie', 'Written down at the desk'),
  projectTitle: text('Project maken van ideeën', 'Make a project of ideas'),
  projectLead: text(
    'Kies een of meer ideeën die kunnen. Wie ze had krijgt een brief en kan bezwaar maken of het idee intrekken.',
    'Choose one or more ideas that can be done. Who had them gets a letter and can object or withdraw the idea.',
  ),
  choose: text('Welke ideeën?', 'Which ideas?'),
  noneFeasible: text(
    'Er is geen idee waarvan u zei dat het kan. Geef eerst antwoord op een idee.',
    'There is no idea of which you said that it can be done. Answer an idea first.',
  ),
  name: text('Naam van het project', 'Name of the project'),
  what: text('Wat gebeurt er als dit wint?', 'What happens when this wins?'),
  category: text('Domein', 'Domain'),
  categoryNone: text('Geen domein', 'No domain'),
  lines: text('Wat kost het?', 'What does it cost?'),
  linesHint: text(
    'Regel voor regel. Samen is dit het bedrag waarop mensen stemmen.',
    'Line by line. Together this is the amount on which people vote.',
  ),
  lineFor: text('Waarvoor', 'For what'),
  makeIt: text('Project maken', 'Make the project'),
  done: {
    getoond: text('Het idee is nu te zien.', 'The idea can be seen now.'),
    verborgen: text('Het idee is niet meer te zien.', 'The idea can no longer be seen.'),
    antwoord: text('Het antwoord is verstuurd.', 'The answer was sent.'),
    terug: text('Het antwoord is teruggenomen.', 'The answer was taken back.'),
    project: text(
      'Het project is gemaakt. Wie de ideeën had krijgt een brief.',
      'The project was made. Who had the ideas gets a letter.',
    ),
    los: text('Het project is weer losgemaakt.', 'The project was taken apart.'),
  },
} as const;

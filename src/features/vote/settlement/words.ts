import { text } from '../../../kernel/messages.ts';

export const settlementPath = (slug: string): string => `/stemmingen/${slug}/besluiten`;

export const applicantPath = (slug: string): string => `${settlementPath(slug)}/aanvrager`;

export const settlementWords = {
  title: text('Standpunt van de wijkraad', 'Standpoint of the neighbourhood council'),
  lead: text(
    'De bewoners hebben gekozen. Hier staat wat de wijkraad met de uitslag doet, project voor project.',
    'The residents have chosen. This is what the council does with the result, project by project.',
  ),
  notYet: text(
    'De wijkraad heeft nog geen standpunt ingenomen.',
    'The council has not taken a standpoint yet.',
  ),
  table: text('Uitslag en besluit per project', 'Result and decision by project'),
  project: text('Project', 'Project'),
  outcome: text('Uitslag', 'Result'),
  won: text('Gekozen', 'Chosen'),
  lost: text('Niet gekozen', 'Not chosen'),
  decision: text('De wijkraad', 'The council'),
  decided: {
    grant: text('Toekennen', 'Grant'),
    partly: text('Voor een deel toekennen', 'Grant in part'),
    refuse: text('Weigeren', 'Refuse'),
  },
  amount: text('Bedrag', 'Amount'),
  state: text('Hoe het ervoor staat', 'How it stands'),
  noCase: text('Wacht op een aanvraag', 'Waits for an application'),
  prepared: text(
    'Aanvraag staat klaar. {amount} is apart gezet; indienen kan tot en met {date}',
    'Application made ready. {amount} is set aside; it can be handed in until {date}',
  ),
  preparedUnnamed: text(
    'Aanvraag staat klaar, maar nog niemand dient die in. {amount} is apart gezet tot en met {date}',
    'Application made ready, but nobody hands it in yet. {amount} is set aside until {date}',
  ),
  atMost: text('De regeling geeft hoogstens dit bedrag.', 'The scheme gives this amount at most.'),
  preparedEnded: text('Niet ingediend: het geld is weer vrij', 'Not handed in: the money is free again'),
  caseWithdrawn: text('Ingetrokken', 'Withdrawn'),
  caseIncomplete: text('Ingediend, nog niet compleet', 'Handed in, not complete yet'),
  fillIn: text('Vul de aanvraag in met de aanvrager', 'Fill in the application with the applicant'),
  term: text(
    'Wie won en nog geen aanvraag had, heeft {weeks} weken om die in te dienen. Zo lang blijft het geld apart staan.',
    'Whoever won without an application has {weeks} weeks to hand one in. The money stays set aside until then.',
  ),
  name: text('Wie dient de aanvraag in?', 'Who hands in the application?'),
  nameLead: text(
    'Van deze plannen is niet bekend wie ze indient: er was geen idee van een bewoner, of die is niet meer bekend. Spreek af wie het doet. Die krijgt een brief met de weg naar de aanvraag.',
    'For these plans it is not known who hands them in: there was no idea of a resident, or she is no longer known. Agree on who does. She gets a letter with the way to the application.',
  ),
  nameWhich: text('Welk project?', 'Which project?'),
  nameWho: text('Naam van de aanvrager', 'Name of the applicant'),
  nameEmail: text('E-mailadres', 'E-mail address'),
  nameSend: text('Aanvrager uitnodigen', 'Invite the applicant'),
  named: text('De aanvrager is uitgenodigd.', 'The applicant was invited.'),
  noCaseLost: text('Geen aanvraag', 'No application'),
  caseDecided: text('Besluit genomen', 'Decision taken'),
  caseWaits: text('Besluit volgt', 'Decision follows'),
  departs: text('Waarom de wijkraad afwijkt van de uitslag', 'Why the council departs from the result'),
  office: text('Uitslag omzetten in besluiten', 'Turn the result into decisions'),
  officeLead: text(
    'U volgt de uitslag, of u wijkt af en schrijft waarom (Awb 4:26, 3:50). Daarna gaat van elk project met een aanvraag het besluit de deur uit.',
    'You follow the result, or you depart from it and say why (Awb 4:26, 3:50). Then the decision on each project with an application goes out.',
  ),
  again: text('Verder met wat nog wacht', 'Go on with what still waits'),
  againLead: text(
    'Het standpunt staat vast. Wat al besloten is blijft zo; alleen wat nog wacht gaat opnieuw.',
    'The standpoint is settled. What was decided stays so; only what still waits is tried again.',
  ),
  choice: text('Project {number}: {title}', 'Project {number}: {title}'),
  follow: text('Volg de uitslag', 'Follow the result'),
  departGrant: text('Wijk af: toekennen', 'Depart: grant'),
  departRefuse: text('Wijk af: weigeren', 'Depart: refuse'),
  reason: text('Waarom bij project {number}?', 'Why for project {number}?'),
  reasonHint: text('Alleen nodig als u afwijkt', 'Only needed when you depart'),
  metOn: text('Datum van de vergadering', 'Date of the meeting'),
  present: text('Wie deden mee?', 'Who took part?'),
  chair: text('Wie zat voor?', 'Who chaired?'),
  settle: text('Vaststellen en besluiten nemen', 'Settle and take the decisions'),
  done: text('Het standpunt is vastgelegd.', 'The standpoint was recorded.'),
  decidedSoFar: text('Besluiten genomen: {n} van {of}.', 'Decisions taken: {n} of {of}.'),
  waitsStill: text('Dit houdt de andere besluiten nog tegen:', 'This still holds back the other decisions:'),
  toPacks: text(
    'Naar het besluitpakket: daar meldt u belangen en leest u de aanvragen',
    'To the decision pack: there you declare interests and read the applications',
  ),
  toCouncil: text('Uitslag omzetten in besluiten', 'Turn the result into decisions'),
} as const;

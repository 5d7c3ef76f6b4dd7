/** Letters to who had an idea that won: her application is ready, or somebody else hands it in. */
import { dateText } from '../../../kernel/dates.ts';
import { text } from '../../../kernel/messages.ts';
import { euroText } from '../../../kernel/money.ts';
import type { UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { fill } from '../../../ui/words.ts';
import type { Application } from '../../application/index.ts';
import { collegeSignature, salutation, sendLetter } from '../../correspondence/index.ts';
import type { Person } from '../../party/index.ts';
import type { Vote, VoteProject } from '../types.ts';

const words = {
  subject: text('Uw plan is gekozen: dien uw aanvraag in', 'Your plan was chosen: hand in your application'),
  chosen: text(
    'In de stemming ‘{vote}’ is het project ‘{project}’ gekozen. De wijkraad heeft dat vastgesteld.',
    'In the vote ‘{vote}’ the project ‘{project}’ was chosen. The neighbourhood council has settled that.',
  ),
  ready: text(
    'Wij hebben {amount} apart gezet en een aanvraag voor u klaargezet. Wat wij al weten, staat erin: wat u schreef en wat het kost. Kijk of het klopt, vul de rest aan en dien haar in. Dat kan tot en met {date}. Daarna is het geld weer vrij.',
    'We have set aside {amount} and made an application ready for you. What we know already is in it: what you wrote and what it costs. See whether it is right, fill in the rest and hand it in. You can until {date}. After that the money is free again.',
  ),
  atMost: text(
    'Het project kost meer dan de regeling hoogstens geeft. Vul in de aanvraag in wie de rest betaalt, of maak het plan kleiner.',
    'The project costs more than the scheme gives at most. Fill in who pays the rest in the application, or make the plan smaller.',
  ),
  online: text('Uw aanvraag staat op {url}', 'Your application is at {url}'),
  desk: text(
    'Bel 14 010 of kom langs bij het wijkhuis. Wij vullen de aanvraag dan samen met u in.',
    'Call 14 010 or drop in at the neighbourhood hub. We will fill in the application together with you.',
  ),
  afterwards: text(
    'Is de aanvraag compleet? Dan neemt de wijkraad het besluit en krijgt u een brief.',
    'Is the application complete? Then the neighbourhood council takes the decision and you will have a letter.',
  ),
  subjectShared: text('Een plan met uw idee is gekozen', 'A plan with your idea was chosen'),
  shared: text(
    'Uw idee zit in dit project. Iemand anders stuurde het eerste idee ervan in, en kreeg de vraag om de aanvraag in te dienen. Wilt u meedoen, of zelf de aanvraag indienen? Bel 14 010.',
    'Your idea is in this project. Somebody else sent in the first idea of it and was asked to hand in the application. Would you like to join in, or to hand in the application yourself? Call 14 010.',
  ),
  office: text('Gebiedsorganisatie', 'District office'),
} as const;

export type Winning = {
  readonly vote: Vote;
  readonly project: VoteProject;
  readonly person: Person;
  /** The draft that is hers to hand in; null for who had another idea in the same project. */
  readonly application: Application | null;
  readonly publicUrl: string;
};

/** In the transaction that prepares the application. */
export async function tellWinner(
  unit: UnitOfWork,
  { vote, project, person, application, publicUrl }: Winning,
): Promise<void> {
  const lang = person.lang === 'en' ? 'en' : 'nl';
  const chosen = fill(words.chosen, lang, { vote: vote.name[lang], project: project.title });
  const short = application !== null && (application.preparedCents ?? 0) < project.costCents;
  const own = application && [
    fill(words.ready, lang, {
      amount: euroText(application.preparedCents ?? 0)[lang],
      date: dateText(application.submitUntil ?? '')[lang],
    }),
    ...(short ? [words.atMost[lang]] : []),
    application.channel === 'online'
      ? fill(words.online, lang, { url: `${publicUrl}/aanvragen/${application.id}` })
      : words.desk[lang],
    words.afterwards[lang],
  ];
  await sendLetter(unit, {
    caseId: null,
    recipient: { personId: person.id },
    kind: 'other',
    lang,
    subject: (application ? words.subject : words.subjectShared)[lang],
    letter: {
      reference: vote.slug,
      salutation: salutation(person, lang),
      blocks: [chosen, ...(own ?? [words.shared[lang]])].map((said) => ({ kind: 'paragraph', text: said })),
      signature: collegeSignature({ name: words.office[lang], role: null }, lang),
    },
  });
}

/** The letters that an applicant gets from this feature: receipt with a copy, change, withdrawal, deviation. */
import { formatDate, type PlainDate } from '../../../kernel/dates.ts';
import { type Lang, type Text, text } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Block } from '../../../platform/pdf/index.ts';
import {
  collegeSignature,
  type LetterToSend,
  questionBlocks,
  salutation,
} from '../../correspondence/index.ts';
import { type Distribution, onceComplete, orderOf } from '../../scheme/types.ts';
import type { CopyPage } from '../rules/copy.ts';
import type { Application, Cosigner } from '../types.ts';
import { copyBlocks } from './copy-blocks.ts';

export type LetterFacts = {
  readonly application: Application & { readonly caseNumber: string };
  readonly applicant: { readonly name: string } | null;
  readonly lang: Lang;
  readonly copy: readonly CopyPage[];
  readonly cosigners: readonly Cosigner[];
  readonly cosignersNeeded: number;
  readonly distribution: Distribution;
  /** Each a sentence. */
  readonly lacking: readonly Text[];
  /** When a decision is due, if a clock runs. */
  readonly decisionDue: PlainDate | null;
};

export type Built = Pick<LetterToSend, 'kind' | 'lang' | 'subject' | 'letter'>;

const department = text('Team Subsidies', 'Subsidies Team');

export function built(
  facts: Pick<LetterFacts, 'application' | 'applicant' | 'lang'>,
  kind: LetterToSend['kind'],
  subject: Text,
  blocks: Block[],
): Built {
  const { lang, application } = facts;
  return {
    kind,
    lang,
    subject: subject[lang],
    letter: {
      reference: application.caseNumber,
      salutation: salutation(facts.applicant, lang),
      blocks: [...blocks, ...questionBlocks(application.caseNumber, lang)],
      legal: null,
      objection: null,
      signature: collegeSignature({ name: department[lang], role: null }, lang),
      enclosures: [],
    },
  };
}

export const paragraph = (said: Text, lang: Lang): Block => ({ kind: 'paragraph', text: said[lang] });

function byDate(facts: LetterFacts): Block[] {
  const { decisionDue, lang } = facts;
  if (!decisionDue) return [];
  const date = { nl: formatDate(decisionDue, 'nl'), en: formatDate(decisionDue, 'en') };
  return [
    paragraph(
      text(
        `U krijgt ons besluit uiterlijk op ${date.nl}. Lukt dat niet? Dan hoort u dat van ons vóór die dag.`,
        `You will have our decision by ${date.en} at the latest. If we cannot make that, you will hear from us before that day.`,
      ),
      lang,
    ),
  ];
}

/** What came on paper or by telephone may lack more than signatures. */
function lackingOffline({ lacking, lang }: LetterFacts): Block[] {
  if (lacking.length === 0) return [];
  const said = (language: Lang): string => lacking.map((one) => one[language]).join(' ');
  return [
    {
      kind: 'callout',
      title: text('Nog niet volledig', 'Not complete yet')[lang],
      text: text(
        `${said('nl')} U krijgt van ons een brief waarin staat hoe en tot wanneer u dit kunt aanvullen.`,
        `${said('en')} We will send you a letter that says how and until when you can add this.`,
      )[lang],
    },
  ];
}

function waitingForCosigners(facts: LetterFacts): Block[] {
  const { cosigners, cosignersNeeded, lang } = facts;
  const confirmed = cosigners.filter((cosigner) => cosigner.status === 'confirmed').length;
  if (confirmed >= cosignersNeeded) return [];
  const waiting = cosignersNeeded - confirmed;
  const subject = text('Uw aanvraag', 'Your application');
  const next = onceComplete(orderOf(facts.application, facts.distribution), subject);
  return [
    {
      kind: 'callout',
      title: text('Nog niet volledig', 'Not complete yet')[lang],
      text: text(
        `${confirmed} van de ${cosignersNeeded} mede-ondertekenaars hebben bevestigd. Vraag de andere ${waiting} om op de link in hun e-mail te klikken. ${next.nl} zodra zij compleet is.`,
        `${confirmed} of the ${cosignersNeeded} co-signers have confirmed. Ask the other ${waiting} to use the link in their e-mail. ${next.en} once it is complete.`,
      )[lang],
    },
  ];
}

function copyPart(facts: LetterFacts): Block[] {
  return [
    { kind: 'heading', level: 1, text: text('Dit hebt u ingevuld', 'This is what you entered')[facts.lang] },
    ...copyBlocks(facts.copy, facts.lang),
  ];
}

/** Awb 2:17 and 4:1: receipt, case number, what happens next, and a copy of everything entered. */
export function receiptLetter(facts: LetterFacts): Built {
  const { application, lang } = facts;
  const date = application.receivedOn ?? '';
  const channel = channelSentence(application);
  return built(
    facts,
    'confirmation',
    text(
      `Wij hebben uw aanvraag ontvangen: ${application.title}`,
      `We have received your application: ${application.title}`,
    ),
    [
      paragraph(
        text(
          `Op ${formatDate(date, 'nl')} hebben wij uw aanvraag ontvangen. Het nummer is ${application.caseNumber}.${channel.nl}`,
          `We received your application on ${formatDate(date, 'en')}. Its number is ${application.caseNumber}.${channel.en}`,
        ),
        lang,
      ),
      ...(facts.application.channel === 'online' ? waitingForCosigners(facts) : lackingOffline(facts)),
      ...byDate(facts),
      ...copyPart(facts),
    ],
  );
}

function channelSentence(application: Application): Text {
  const entered = {
    online: text('', ''),
    paper: text(
      ' U stuurde de aanvraag op papier. Onze medewerker heeft hem voor u ingevoerd.',
      ' You sent it on paper. Our staff entered it for you.',
    ),
    phone: text(
      ' U vroeg aan per telefoon. Onze medewerker heeft de aanvraag voor u ingevoerd.',
      ' You applied by telephone. Our staff entered the application for you.',
    ),
    desk: text(
      ' U vroeg aan bij de balie. Onze medewerker heeft de aanvraag voor u ingevoerd.',
      ' You applied at the desk. Our staff entered the application for you.',
    ),
  };
  return entered[application.channel];
}

/** A change or a completion that came in: what changed, and the whole copy again. */
export function changeLetter(
  facts: LetterFacts,
  kind: 'changed' | 'completed',
  changedLabels: readonly string[],
): Built {
  const { application, lang } = facts;
  const subject =
    kind === 'changed'
      ? text(
          `Wij hebben uw wijziging ontvangen: ${application.title}`,
          `We have received your change: ${application.title}`,
        )
      : text(
          `Wij hebben uw aanvulling ontvangen: ${application.title}`,
          `We have received your addition: ${application.title}`,
        );
  return built(facts, 'confirmation', subject, [
    ...(changedLabels.length > 0
      ? [
          paragraph(text('Dit hebt u gewijzigd:', 'This is what you changed:'), lang),
          { kind: 'list' as const, items: [...changedLabels] },
        ]
      : [
          paragraph(
            text('Wij hebben ontvangen wat u ons stuurde.', 'We have received what you sent us.'),
            lang,
          ),
        ]),
    ...waitingForCosigners(facts),
    ...byDate(facts),
    ...copyPart(facts),
  ]);
}

export function withdrawalLetter(
  facts: Pick<LetterFacts, 'application' | 'applicant' | 'lang'> & { readonly on: PlainDate },
): Built {
  const { application, lang, on } = facts;
  return built(
    facts,
    'withdrawalConfirmation',
    text(
      `U hebt uw aanvraag ingetrokken: ${application.title}`,
      `You have withdrawn your application: ${application.title}`,
    ),
    [
      paragraph(
        text(
          `Op ${formatDate(on, 'nl')} hebt u uw aanvraag ${application.caseNumber} ingetrokken. Wij nemen er geen besluit meer over. U mag later opnieuw aanvragen, zolang er een ronde open is.`,
          `On ${formatDate(on, 'en')} you withdrew your application ${application.caseNumber}. We will not take a decision on it. You may apply again later, as long as a round is open.`,
        ),
        lang,
      ),
    ],
  );
}

export function deviationLetter(
  facts: Pick<LetterFacts, 'application' | 'applicant' | 'lang'> & {
    readonly description: string;
    readonly plannedCents: number | null;
    readonly expectedCents: number | null;
  },
): Built {
  const { lang, plannedCents, expectedCents, application } = facts;
  const amounts =
    plannedCents === null || expectedCents === null
      ? []
      : [
          {
            kind: 'facts' as const,
            rows: [
              { label: text('Gepland', 'Planned')[lang], value: formatCents(plannedCents, lang) },
              { label: text('Verwacht', 'Expected')[lang], value: formatCents(expectedCents, lang) },
            ],
          },
        ];
  return built(
    facts,
    'deviationConfirmation',
    text(
      `Wij hebben uw melding ontvangen: ${application.title}`,
      `We have received your report: ${application.title}`,
    ),
    [
      paragraph(text('U hebt ons dit gemeld:', 'You reported this to us:'), lang),
      paragraph(text(facts.description, facts.description), lang),
      ...amounts,
      paragraph(
        text(
          'Wij bekijken of dit gevolgen heeft voor uw subsidie. Dan nemen wij contact met u op.',
          'We look at whether this affects your grant. If so, we will contact you.',
        ),
        lang,
      ),
    ],
  );
}

/** Each fact that a proposal looks at, as a line with its article: the same shape as the findings of a decision. Pure. */
import { dateText } from '../../../kernel/dates.ts';
import { same, type Text, text } from '../../../kernel/messages.ts';
import { euroText } from '../../../kernel/money.ts';
import { happenedLabels } from '../../application/rules.ts';
import type { Finding } from '../../decision/types.ts';
import type { ProposalFacts } from '../types.ts';
import { agendaConfirms, agendaContradicts, leftOverCents, reportMissing } from './signs.ts';

type Fact = Finding['facts'][number];
const fact = (nl: string, en: string, value: Text): Fact => ({ label: text(nl, en), value });
const count = (n: number): Text => same(String(n));

/** A point of attention: none of these by itself means less money. */
function line(
  key: string,
  label: Text,
  article: string,
  result: Finding['result'],
  sentence: Text,
  facts: readonly Fact[] = [],
): Finding {
  return { key, check: 'person', label, article, onFail: 'attention', result, facts, sentence };
}

function accountLine(facts: ProposalFacts): Finding {
  const { account, accountBy, lastTermBy } = facts;
  const label = text('Verantwoording', 'Account');
  if (account === null && accountBy === null)
    return line(
      'account',
      label,
      'Awb 4:47',
      'passed',
      text('Voor dit bedrag vragen wij er geen.', 'For this amount we ask none.'),
    );
  const terms = [
    ...(accountBy ? [fact('Uiterlijk', 'Until', dateText(accountBy))] : []),
    ...(lastTermBy ? [fact('Laatste termijn', 'Last term', dateText(lastTermBy))] : []),
  ];
  if (account === null)
    return line('account', label, 'Awb 4:44', 'needsPerson', text('Nog niet binnen.', 'Not in yet.'), terms);
  const late = accountBy !== null && account.sentOn > accountBy;
  return line(
    'account',
    label,
    'Awb 4:44',
    late ? 'failed' : 'passed',
    late
      ? text('Te laat binnen. Zij telt toch mee.', 'It came late. It counts all the same.')
      : text('Op tijd binnen.', 'It came in time.'),
    [...terms, fact('Binnen op', 'Received on', dateText(account.sentOn))],
  );
}

function happenedLine({ account }: ProposalFacts): Finding | null {
  if (account === null) return null;
  const { happened } = account;
  return line(
    'happened',
    text('Zijn de activiteiten gedaan?', 'Were the activities done?'),
    'Awb 4:46 lid 2 onder a',
    happened === 'whole' ? 'passed' : 'failed',
    happenedLabels[happened],
  );
}

function moneyLine(facts: ProposalFacts): Finding | null {
  const { account, grantedCents, share } = facts;
  if (account === null) return null;
  const left = leftOverCents(facts);
  const much = left > share * grantedCents;
  return line(
    'leftOver',
    text('Geld over', 'Money left'),
    'Awb 4:45',
    much ? 'failed' : 'passed',
    left === 0
      ? text('Alles is uitgegeven.', 'All of it was spent.')
      : much
        ? text(
            `Meer over dan ${Math.round(share * 100)} procent van het bedrag.`,
            `More left than ${Math.round(share * 100)} percent of the amount.`,
          )
        : text('Er is een klein deel over.', 'A small part is left.'),
    [
      fact('Toegekend', 'Granted', euroText(grantedCents)),
      fact('Uitgegeven', 'Spent', euroText(account.spentCents)),
      fact('Over', 'Left', euroText(left)),
    ],
  );
}

function agendaLine(facts: ProposalFacts): Finding | null {
  const { agenda } = facts;
  if (agenda === null || agenda.announced === 0) return null;
  const doubts = agendaContradicts(facts);
  const confirms = agendaConfirms(facts);
  return line(
    'agenda',
    text('Wat de agenda laat zien', 'What the agenda shows'),
    'Awb 4:45 lid 1',
    doubts ? 'failed' : confirms ? 'passed' : 'needsPerson',
    doubts
      ? text(
          'Meer ging niet door dan zonder melding kan.',
          'More did not take place than can pass unreported.',
        )
      : confirms
        ? text('Wat is aangekondigd, is ook bevestigd.', 'What was announced was confirmed as well.')
        : text(
            'Niet alles is bevestigd. Dat hoeft niets te betekenen.',
            'Not everything was confirmed. That need mean nothing.',
          ),
    [
      fact('Aangekondigd', 'Announced', count(agenda.announced)),
      fact('Bevestigd', 'Confirmed', count(agenda.confirmed)),
      fact('Niet doorgegaan', 'Not held', count(agenda.notHeld)),
    ],
  );
}

function baseFundingLine({ baseFunding }: ProposalFacts): Finding | null {
  if (baseFunding === null) return null;
  return line(
    'baseFunding',
    text('Basisfinanciering: het jaar nagerekend', 'Base funding: the year computed again'),
    'Awb 4:46',
    baseFunding.asGranted ? 'passed' : 'failed',
    baseFunding.asGranted
      ? text('Wat er was, past bij wat is gevraagd.', 'What took place fits what was asked.')
      : text(
          'Er was minder dan gevraagd, of er ontbreekt iets.',
          'There was less than asked, or something is missing.',
        ),
  );
}

function reportLine(facts: ProposalFacts): Finding | null {
  if (!reportMissing(facts)) return null;
  return line(
    'report',
    text('Financieel verslag', 'Financial report'),
    'Awb 4:45 lid 2',
    'failed',
    text('Er zit geen bestand bij de verantwoording.', 'No file came with the account.'),
  );
}

function deviationLine({ deviationOn }: ProposalFacts): Finding | null {
  if (deviationOn === null) return null;
  return line(
    'deviation',
    text('Gemelde wijziging', 'Reported change'),
    'SVR 2014 art. 12',
    'needsPerson',
    text(
      'De ontvanger meldde zelf dat iets anders ging. Lees de melding.',
      'The recipient herself reported a change. Read the report.',
    ),
    [fact('Gemeld op', 'Reported on', dateText(deviationOn))],
  );
}

const sampleSays: Readonly<Record<Exclude<ProposalFacts['sample'], 'none'>, Text>> = {
  waits: text('Er is nog niet geloot.', 'It was not drawn yet.'),
  drawn: text('Geloot: de ontvanger laat meer zien.', 'Drawn: the recipient shows more.'),
  notDrawn: text('Niet geloot.', 'Not drawn.'),
};

function sampleLine({ sample }: ProposalFacts): Finding | null {
  if (sample === 'none') return null;
  return line(
    'sample',
    text('Steekproef', 'Sample'),
    'de regeling',
    sample === 'notDrawn' ? 'passed' : 'needsPerson',
    sampleSays[sample],
  );
}

function questionLine({ question }: ProposalFacts): Finding | null {
  if (question === null) return null;
  const { answeredOn, judgement, dueOn } = question;
  const said =
    judgement === 'accepted'
      ? text('Bekeken en genoeg.', 'Looked at, and enough.')
      : judgement === 'notAccepted'
        ? text('Bekeken en niet genoeg.', 'Looked at, and not enough.')
        : answeredOn === null
          ? text('Nog geen antwoord.', 'No answer yet.')
          : text('Beantwoord, nog niet bekeken.', 'Answered, not looked at yet.');
  return line(
    'question',
    question.reason === 'sample'
      ? text('Meer laten zien (steekproef)', 'Showing more (sample)')
      : text('Onze vraag om meer', 'Our question for more'),
    'Awb 4:45',
    judgement === 'accepted' ? 'passed' : judgement === 'notAccepted' ? 'failed' : 'needsPerson',
    said,
    [
      fact('Uiterlijk', 'Until', dateText(dueOn)),
      ...(answeredOn ? [fact('Antwoord op', 'Answered on', dateText(answeredOn))] : []),
    ],
  );
}

function undueLine({ undue }: ProposalFacts): Finding | null {
  if (undue === null) return null;
  return line(
    'undue',
    text('Te veel betaald', 'Paid too much'),
    'Awb 4:57',
    undue.cents > 0 ? 'failed' : 'passed',
    text(
      'Betaald boven wat is vastgesteld, en nog niet teruggevraagd.',
      'Paid above what was determined, and not asked back yet.',
    ),
    [
      fact('Te veel', 'Too much', euroText(undue.cents)),
      fact('Vastgesteld op', 'Determined on', dateText(undue.determinedOn)),
    ],
  );
}

/** @returns one line per fact that is known, in the order in which one reads a file */
export function findingsOf(facts: ProposalFacts): readonly Finding[] {
  if (facts.status === 'determined') return [undueLine(facts)].filter((one) => one !== null);
  return [
    accountLine(facts),
    happenedLine(facts),
    moneyLine(facts),
    reportLine(facts),
    agendaLine(facts),
    baseFundingLine(facts),
    deviationLine(facts),
    sampleLine(facts),
    questionLine(facts),
  ].filter((one) => one !== null);
}

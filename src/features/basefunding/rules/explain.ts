/** Every line of a claim as a sentence that can be recomputed: the rule, the facts and the sum. */
import { type Text, text } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { assert } from '../../../kernel/result.ts';
import type { ClaimLine, Member, Network, Parameters, RuleName } from '../types.ts';
import { bandOf, housingOf } from './claim.ts';

const decimals = { nl: new Intl.NumberFormat('nl-NL'), en: new Intl.NumberFormat('en-GB') };

/** The same sentence in both languages, each with its own way to write amounts and numbers. */
function sentence(
  nl: (euro: (cents: number) => string, number: (n: number) => string) => string,
  en: (euro: (cents: number) => string, number: (n: number) => string) => string,
): Text {
  return {
    nl: nl(
      (cents) => formatCents(cents, 'nl'),
      (n) => decimals.nl.format(n),
    ),
    en: en(
      (cents) => formatCents(cents, 'en'),
      (n) => decimals.en.format(n),
    ),
  };
}

function housing(member: Member, p: Parameters): Text {
  const { costCents, countedCents } = housingOf(member, p);
  const open = Math.min(member.openHoursPerWeek, p.fullUseHoursPerWeek);
  return sentence(
    (euro, n) =>
      `${n(open)} van de ${n(p.fullUseHoursPerWeek)} uur per week open voor de wijk: dat deel van ${
        countedCents === costCents
          ? `huur en energie (${euro(costCents)})`
          : `${euro(countedCents)}, het hoogste dat meetelt van huur en energie (${euro(costCents)})`
      }.`,
    (euro, n) =>
      `Open for the wijk ${n(open)} of ${n(p.fullUseHoursPerWeek)} hours a week: that part of ${
        countedCents === costCents
          ? `rent and energy (${euro(costCents)})`
          : `${euro(countedCents)}, the most that counts of rent and energy (${euro(costCents)})`
      }.`,
  );
}

function coordination(fte: number, p: Parameters, perMember: boolean): Text {
  return sentence(
    (euro, n) =>
      `${perMember ? 'Per organisatie' : 'Voor het netwerk'} ${n(fte)} fte coördinatie van ${euro(p.coordinationCentsPerFte)} per jaar.`,
    (euro, n) =>
      `${perMember ? 'Per organisation' : 'For the network'} ${n(fte)} FTE of co-ordination at ${euro(p.coordinationCentsPerFte)} a year.`,
  );
}

function stability(member: Member, p: Parameters, amountCents: number): Text {
  const band = bandOf(member, p);
  assert(band, 'A line of the band belongs to a member with a grant last year');
  const percent = p.stabilityBandPercent ?? 0;
  const up = amountCents > 0;
  return sentence(
    (euro, n) =>
      `Vorig jaar ${euro(member.previousGrantCents ?? 0)}. Een plek gaat in een jaar hoogstens ${n(percent)} % ${up ? 'omlaag' : 'omhoog'}: naar ${euro(up ? band.leastCents : band.mostCents)}.`,
    (euro, n) =>
      `Last year ${euro(member.previousGrantCents ?? 0)}. In one year a place goes ${up ? 'down' : 'up'} by at most ${n(percent)} %: to ${euro(up ? band.leastCents : band.mostCents)}.`,
  );
}

function inhabitantCap(network: Network, p: Parameters): Text {
  const perHead = p.capCentsPerInhabitant ?? 0;
  return sentence(
    (euro, n) =>
      `Hoogstens ${euro(perHead)} per inwoner: ${n(network.inhabitants)} inwoners is ${euro(perHead * network.inhabitants)}.`,
    (euro, n) =>
      `At most ${euro(perHead)} per inhabitant: ${n(network.inhabitants)} inhabitants is ${euro(perHead * network.inhabitants)}.`,
  );
}

const once = {
  volunteerAllowance: text('Eén vrijwilligersvergoeding per plek.', 'One volunteer allowance per place.'),
  running: text('Bijdrage in exploitatie, per organisatie.', 'Running sum, per organisation.'),
} as const;

const together = {
  communication: text('Communicatie', 'Communication'),
  training: text('Training', 'Training'),
  events: text('Evenementen', 'Events'),
} as const;

function fixedSum(rule: keyof typeof together, perMember: boolean): Text {
  const { nl, en } = together[rule];
  return perMember
    ? text(`${nl}, per organisatie.`, `${en}, per organisation.`)
    : text(`${nl}, voor het netwerk.`, `${en}, for the network.`);
}

/** @throws AssertionError for a line that does not belong to this network */
export function because(line: ClaimLine, network: Network, p: Parameters): Text {
  const member = network.members.find(({ name }) => name === line.member) ?? null;
  assert(line.member === null || member, 'The line belongs to a member of another network');
  switch (line.rule) {
    case 'housing':
      assert(member, 'Housing belongs to a member');
      return housing(member, p);
    case 'stability':
      assert(member, 'The band belongs to a member');
      return stability(member, p, line.amountCents);
    case 'coordination':
      return coordination(
        member ? p.coordinationFtePerMember : p.coordinationFtePerNetwork,
        p,
        member !== null,
      );
    case 'inhabitantCap':
      return inhabitantCap(network, p);
    case 'communication':
    case 'training':
    case 'events':
      return fixedSum(line.rule, member !== null);
    case 'volunteerAllowance':
    case 'running':
      return once[line.rule];
  }
}

export const ruleTexts: Readonly<Record<RuleName, Text>> = {
  housing: text('Huisvesting', 'Housing'),
  volunteerAllowance: text('Vrijwilligersvergoeding', 'Volunteer allowance'),
  running: text('Exploitatie', 'Running sum'),
  coordination: text('Coördinatie', 'Co-ordination'),
  communication: text('Communicatie', 'Communication'),
  training: text('Training', 'Training'),
  events: text('Evenementen', 'Events'),
  stability: text('Rustige verandering', 'Stability band'),
  inhabitantCap: text('Hoogste bedrag per inwoner', 'Cap per inhabitant'),
};

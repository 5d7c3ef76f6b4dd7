/** Checks on amounts: maximum, ceiling, budget. */
import { euroText } from '../../../kernel/money.ts';
import { type Check, moneyFact, say } from './check.ts';

export const withinMaximum: Check = ({ application, facts }) => {
  const asked = application.requestedCents ?? 0;
  const passed = asked <= facts.maximumCents;
  return {
    result: passed ? 'passed' : 'failed',
    facts: [
      moneyFact('Gevraagd', 'Asked', asked),
      moneyFact('Maximum in deze wijk', 'Maximum in this neighbourhood', facts.maximumCents),
    ],
    sentence: passed
      ? say(
          'De gevraagde {0} blijft binnen het maximum van {1}.',
          'The {0} asked for stays within the maximum of {1}.',
          euroText(asked),
          euroText(facts.maximumCents),
        )
      : say(
          'Gevraagd is {0}. Meer dan {1} kan niet voor één aanvraag.',
          '{0} was asked for. One application cannot get more than {1}.',
          euroText(asked),
          euroText(facts.maximumCents),
        ),
  };
};

/** Awb 4:25 lid 2: above the ceiling a subsidy is refused. */
export const withinCeiling: Check = ({ application, facts }) => {
  const asked = application.requestedCents ?? 0;
  const room = Math.max(0, facts.roomCents);
  const known = [
    moneyFact('Gevraagd', 'Asked', asked),
    moneyFact('Vrij voor deze aanvraag', 'Free for this application', room),
  ];
  if (asked <= room) {
    return {
      result: 'passed',
      facts: known,
      sentence: say(
        'In de pot is genoeg geld voor deze aanvraag.',
        'The envelope holds enough money for this application.',
      ),
    };
  }
  return {
    result: 'failed',
    facts: known,
    sentence:
      room === 0
        ? say('Het geld in deze pot is op.', 'The money in this envelope has run out.')
        : say(
            'In de pot is nog {0}. Gevraagd is {1}.',
            '{0} is left in the envelope. {1} was asked for.',
            euroText(room),
            euroText(asked),
          ),
  };
};

/** Costs on one side; own money, other funds and this subsidy on the other. */
export const budgetBalances: Check = ({ application, facts }) => {
  const asked = application.requestedCents ?? 0;
  const cover = facts.otherCoverCents + asked;
  const known = [
    moneyFact('Kosten', 'Costs', facts.costsCents),
    moneyFact('Ander geld', 'Other money', facts.otherCoverCents),
    moneyFact('Gevraagd', 'Asked', asked),
  ];
  if (cover === facts.costsCents) {
    return {
      result: 'passed',
      facts: known,
      sentence: say(
        'De begroting klopt: kosten en geld zijn samen even hoog.',
        'The budget adds up: costs and money are equal.',
      ),
    };
  }
  const short = facts.costsCents - cover;
  return {
    result: 'failed',
    facts: known,
    sentence:
      short > 0
        ? say(
            'De begroting klopt niet: voor {0} aan kosten staat er geen geld tegenover.',
            'The budget does not add up: {0} of the costs has no money against it.',
            euroText(short),
          )
        : say(
            'De begroting klopt niet: er staat {0} meer geld in dan er kosten zijn.',
            'The budget does not add up: it shows {0} more money than costs.',
            euroText(-short),
          ),
  };
};

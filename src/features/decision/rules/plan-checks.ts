/** Checks on who asks, where and when. */
import { dateText, Temporal } from '../../../kernel/dates.ts';
import { same } from '../../../kernel/messages.ts';
import { earliestStart, questionsOf, startsInPeriod, takesApplicant } from '../../scheme/rules.ts';
import { type Check, type CheckOutcome, countFact, dateFact, fact, say } from './check.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const isBefore = (one: string, other: string): boolean => one < other;

export const complete: Check = ({ facts }) => {
  const { missing } = facts;
  return {
    result: missing.length === 0 ? 'passed' : 'failed',
    facts: missing.map((lacking) => fact('Ontbreekt', 'Missing', lacking)),
    sentence:
      missing.length === 0
        ? say('De aanvraag is compleet.', 'The application is complete.')
        : say('De aanvraag is niet compleet.', 'The application is not complete.'),
  };
};

export const cosignersComplete: Check = ({ version, facts }) => {
  const needed = version.rules.cosigners.count;
  const confirmed = facts.cosignersConfirmed;
  const passed = confirmed >= needed;
  return {
    result: passed ? 'passed' : 'failed',
    facts: [countFact('Bevestigd', 'Confirmed', confirmed), countFact('Nodig', 'Needed', needed)],
    sentence: passed
      ? say(
          'Er zijn genoeg mede-ondertekenaars: {0} van de {1}.',
          'There are enough co-signers: {0} of {1}.',
          confirmed,
          needed,
        )
      : say(
          'Er zijn te weinig mede-ondertekenaars: {0} van de {1}.',
          'There are too few co-signers: {0} of {1}.',
          confirmed,
          needed,
        ),
  };
};

export const applicantKindAllowed: Check = ({ version, facts }) => {
  const passed = takesApplicant(version.rules, facts.applicantKind);
  return {
    result: passed ? 'passed' : 'failed',
    facts: [fact('Aanvrager', 'Applicant', facts.applicantKindLabel)],
    sentence: passed
      ? say('De regeling is er ook voor deze aanvrager.', 'The scheme is open to this kind of applicant.')
      : say(
          'De regeling is er niet voor deze soort aanvrager.',
          'The scheme is not open to this kind of applicant.',
        ),
  };
};

export const wijkInScope: Check = ({ version, facts }) => {
  const { area } = version.rules;
  const place = facts.wijk === null ? say('De hele stad', 'The whole city') : same(facts.wijk.name);
  const passed =
    area === 'city' ? true : facts.wijk !== null ? facts.maximumCents > 0 : area === 'wijkOrCity';
  return {
    result: passed ? 'passed' : 'failed',
    facts: [fact('Waar', 'Where', place)],
    sentence: passed
      ? say('De regeling geldt hier: {0}.', 'The scheme applies here: {0}.', place)
      : say('De regeling geldt niet hier: {0}.', 'The scheme does not apply here: {0}.', place),
  };
};

export const receivedInRound: Check = ({ application, facts }) => {
  const { opensOn, closesOn } = facts.round;
  const on = application.receivedOn;
  // What was prepared for an applicant has a last day of its own.
  const { submitUntil } = application;
  const early = submitUntil === null && on !== null && isBefore(on, opensOn);
  const passed = on !== null && !early && !isBefore(submitUntil ?? closesOn, on);
  return {
    result: passed ? 'passed' : 'failed',
    facts: [
      ...(on === null ? [] : [dateFact('Ontvangen', 'Received', on)]),
      dateFact('Ronde open vanaf', 'Round open from', opensOn),
      dateFact('Ronde open tot en met', 'Round open until', closesOn),
      ...(submitUntil === null
        ? []
        : [dateFact('Klaargezet, in te dienen tot en met', 'Prepared, to be handed in until', submitUntil)]),
    ],
    sentence: passed
      ? say('De aanvraag kwam op tijd binnen.', 'The application came in time.')
      : say(
          'De aanvraag kwam binnen toen de ronde niet open was: die liep van {0} tot en met {1}.',
          'The application came while the round was not open: it ran from {0} until {1}.',
          dateText(opensOn),
          dateText(closesOn),
        ),
  };
};

const noPeriod: CheckOutcome = {
  result: 'needsPerson',
  facts: [],
  sentence: say(
    'In de aanvraag staat niet wanneer het plan begint en eindigt.',
    'The application does not say when the plan starts and ends.',
  ),
};

/** The activity starts in the period that this version of the scheme subsidises. */
export const periodInScheme: Check = ({ version, facts }) => {
  const { period } = facts;
  if (period === null) return noPeriod;
  const passed = startsInPeriod(version, day(period.from));
  const { validFrom, validUntil } = version;
  return {
    result: passed ? 'passed' : 'failed',
    facts: [
      dateFact('Eerste dag', 'First day', period.from),
      dateFact('Laatste dag', 'Last day', period.until),
      dateFact('Regeling geldt vanaf', 'Scheme applies from', validFrom),
      ...(validUntil === null ? [] : [dateFact('Regeling geldt tot', 'Scheme applies until', validUntil)]),
    ],
    sentence: passed
      ? say(
          'Het plan valt in de periode waarvoor deze regeling geldt.',
          'The plan falls in the period that this scheme is for.',
        )
      : say(
          'Het plan valt buiten de periode waarvoor deze regeling geldt.',
          'The plan falls outside the period that this scheme is for.',
        ),
  };
};

export const leadTimeKept: Check = ({ application, version, facts }) => {
  const { leadTimeDays } = version.rules.terms;
  const { period } = facts;
  if (period === null || application.receivedOn === null) return noPeriod;
  const earliest = earliestStart(version.rules, day(application.receivedOn)).toString();
  const passed = !isBefore(period.from, earliest);
  return {
    result: passed ? 'passed' : 'failed',
    facts: [
      dateFact('Ontvangen', 'Received', application.receivedOn),
      countFact('Dagen vooraf', 'Days ahead', leadTimeDays),
      dateFact('Eerste dag', 'First day', period.from),
    ],
    sentence: passed
      ? say('De aanvraag kwam lang genoeg van tevoren.', 'The application came far enough ahead.')
      : say(
          'De aanvraag kwam te kort van tevoren: het plan kan op zijn vroegst op {0} beginnen.',
          'The application came too late: the plan could start on {0} at the earliest.',
          dateText(earliest),
        ),
  };
};

/** The same costs are not paid twice: other cases of this year are for a person to look at. */
export const noDoubleFunding: Check = ({ facts }) => {
  const { otherCases } = facts;
  if (otherCases.length === 0) {
    return {
      result: 'passed',
      facts: [],
      sentence: say(
        'Er is dit jaar geen andere aanvraag van deze aanvrager.',
        'There is no other application of this applicant this year.',
      ),
    };
  }
  return {
    result: 'needsPerson',
    facts: otherCases.map(({ caseNumber, title }) =>
      fact('Andere aanvraag', 'Other application', same(`${caseNumber} ${title}`)),
    ),
    sentence: say(
      'Deze aanvrager heeft dit jaar nog een aanvraag. Betalen wij niet twee keer voor hetzelfde?',
      'This applicant has another application this year. Do we not pay twice for the same thing?',
    ),
  };
};

const declaredWords = { yes: say('Ja', 'Yes'), no: say('Nee', 'No') } as const;

/** What the applicant said of herself, in the yes/no question that bears the criterion's key. */
export const declared: Check = ({ application, version, criterion }) => {
  const question = questionsOf(version.rules).find(({ key }) => key === criterion.key);
  const answer = application.answers[criterion.key];
  if (question === undefined || typeof answer !== 'boolean')
    return {
      result: 'needsPerson',
      facts: [],
      sentence: say(
        'De aanvrager heeft dit niet verklaard: {0}.',
        'The applicant has not declared this: {0}.',
        criterion.label,
      ),
    };
  return {
    result: answer ? 'passed' : 'failed',
    facts: [{ label: question.label, value: declaredWords[answer ? 'yes' : 'no'] }],
    sentence: answer
      ? say('{0}. Dat staat in de aanvraag.', '{0}. The application says so.', criterion.label)
      : say(
          'Volgens de aanvraag is dit niet zo: {0}.',
          'According to the application this is not so: {0}.',
          criterion.label,
        ),
  };
};

/** A criterion that no fact settles; the answer comes from the officer or the council. */
export const person: Check = () => ({
  result: 'needsPerson',
  facts: [],
  sentence: say('Dit beoordeelt een mens.', 'A person judges this.'),
});

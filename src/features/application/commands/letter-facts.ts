/** Gathers what the letters and the copy of an application say. */
import { dateOf } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { assert } from '../../../kernel/result.ts';
import type { UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { type LetterToSend, sendLetter } from '../../correspondence/index.ts';
import type { Organisation, Person } from '../../party/types.ts';
import { domainLabels } from '../../scheme/index.ts';
import type { Domain } from '../../scheme/types.ts';
import type { LetterFacts } from '../letters/letters.ts';
import type { FormState } from '../rules/answers.ts';
import { clocksOf } from '../rules/clocks.ts';
import { completenessProblems } from '../rules/completeness.ts';
import { type CopyFacts, copyOf } from '../rules/copy.ts';
import { stateOf } from '../rules/state.ts';
import { events } from '../store/index.ts';
import { type Case, isUndertaking } from './context.ts';

export function contactLines(person: Person | null): readonly string[] | null {
  if (!person) return null;
  const town = [person.postcode, person.town].filter((part) => part !== null).join(' ');
  return [person.name, person.street, town, person.phone].filter(
    (line): line is string => line !== null && line !== '',
  );
}

export function copyFactsOf(
  found: Pick<Case, 'wijken' | 'applicant' | 'attachments'>,
  state: FormState,
  organisation: Organisation | null,
  lang: Lang,
): CopyFacts {
  const domain = state.domain as Domain | null;
  return {
    lang,
    wijkName: found.wijken.find((wijk) => wijk.id === state.wijkId)?.name ?? null,
    domainName: domain === null ? null : (domainLabels[domain]?.[lang] ?? domain),
    organisationName: organisation?.name ?? null,
    contactLines: contactLines(found.applicant),
    attachments: found.attachments,
    undertaking: isUndertaking(organisation),
  };
}

export async function letterFactsOf(unit: UnitOfWork, found: Case): Promise<LetterFacts> {
  const { application, version } = found;
  const { caseNumber, lang } = application;
  assert(caseNumber !== null, 'a letter is about a case with a number');
  const state = stateOf(application);
  const report = clocksOf(application, version, await events(unit.tx, application.id), dateOf(unit.now));
  return {
    application: { ...application, caseNumber },
    applicant: found.applicant,
    lang,
    copy: copyOf(version.rules, state, copyFactsOf(found, state, found.organisation, lang)),
    cosigners: found.cosigners,
    cosignersNeeded: version.rules.cosigners.count,
    distribution: version.rules.distribution,
    lacking: completenessProblems(application, version, found.cosigners, found.attachments).map(
      (one) => one.text,
    ),
    decisionDue: report.clocks.find((clock) => clock.clock === 'decision')?.due ?? null,
  };
}

/** Sends a letter about a case to its applicant. */
export async function letterToApplicant(
  unit: UnitOfWork,
  found: Case,
  letter: Pick<LetterToSend, 'kind' | 'lang' | 'subject' | 'letter'>,
): Promise<void> {
  const { id, applicantPersonId: personId, organisationId } = found.application;
  if (personId === null) return;
  await sendLetter(unit, { ...letter, caseId: id, recipient: { personId, organisationId } });
}

/** Who has an interest in which application (Awb 2:4), and what she may therefore see. */
import type {
  CouncilMember,
  Declaration,
  Match,
  MemberStanding,
  NameQuestion,
  Standing,
  StandingFacts,
  Touched,
  Viewer,
} from '../types.ts';
import { likeness, sameName } from './people.ts';

/**
 * A tie counts when it held on any day since the application was received: whoever leaves a board the day before the
 * meeting still has an interest.
 */
function heldSince(tie: { since: string; until: string | null }, application: Touched, on: string): boolean {
  const from = application.receivedOn !== null && application.receivedOn < on ? application.receivedOn : on;
  return tie.since <= on && (tie.until === null || tie.until > from);
}

/**
 * What the register says: the applying organisation stands in this member's register, she belongs to it, or she applied or
 * co-signed herself.
 * @param on today, ISO
 */
export function matchesOf(
  member: Pick<CouncilMember, 'personId' | 'mailbox'>,
  application: Touched,
  facts: StandingFacts,
  on: string,
): readonly Match[] {
  const found: Match[] = [];
  if (application.applicantPersonId === member.personId) found.push({ kind: 'applicant', description: null });
  const { organisationId } = application;
  if (organisationId !== null) {
    const name = facts.organisations.get(organisationId) ?? '';
    for (const interest of facts.interests) {
      if (interest.personId !== member.personId || !heldSince(interest, application, on)) continue;
      const named = interest.organisationName !== null && sameName(interest.organisationName, name);
      if (interest.organisationId === organisationId || named)
        found.push({ kind: 'register', description: interest.description });
    }
    const belongs = facts.memberships.some(
      (row) =>
        row.personId === member.personId &&
        row.organisationId === organisationId &&
        heldSince(row, application, on),
    );
    if (belongs) found.push({ kind: 'member', description: null });
  }
  const signed = facts.cosigners.some(
    (row) => row.applicationId === application.id && row.mailbox === member.mailbox,
  );
  if (signed) found.push({ kind: 'cosigner', description: null });
  return [...found, ...matchesOfPeople(member, application, facts, on)];
}

type Asking = Pick<CouncilMember, 'personId'>;

const tiesToPeople = (member: Asking, application: Touched, facts: StandingFacts, on: string) =>
  facts.interests.flatMap((interest) => {
    if (interest.personId !== member.personId || !heldSince(interest, application, on)) return [];
    const like = likeness(interest, facts.people.get(application.id) ?? []);
    return like === null ? [] : [{ interest, like }];
  });

function matchesOfPeople(member: Asking, application: Touched, facts: StandingFacts, on: string): Match[] {
  const certain = tiesToPeople(member, application, facts, on).flatMap(({ interest, like }): Match[] =>
    like === 'certain' ? [{ kind: 'person', description: interest.description }] : [],
  );
  const said = nameQuestionsOf(member, application, facts, on).flatMap(
    ({ samePerson, description }): Match[] =>
      samePerson === true ? [{ kind: 'samePerson', description }] : [],
  );
  return [...certain, ...said];
}

/**
 * What only she can say: is who stands in the application the person of that name in her register?
 * @param on today, ISO
 */
export function nameQuestionsOf(
  member: Asking,
  application: Touched,
  facts: StandingFacts,
  on: string,
): readonly NameQuestion[] {
  return tiesToPeople(member, application, facts, on).flatMap(({ interest, like }): NameQuestion[] => {
    if (like === 'certain') return [];
    const answer = facts.answers.findLast(
      (row) => row.applicationId === application.id && row.interestId === interest.id,
    );
    return [
      {
        interestId: interest.id,
        name: interest.personName ?? '',
        description: interest.description,
        samePerson: answer?.samePerson ?? null,
      },
    ];
  });
}

export const isOpenQuestion = ({ samePerson }: NameQuestion): boolean => samePerson === null;

/** The declaration that counts: the newest. */
export function newestDeclaration(declarations: readonly Declaration[]): Declaration | null {
  return declarations.reduce<Declaration | null>(
    (best, row) => (best === null || row.at >= best.at ? row : best),
    null,
  );
}

/**
 * A register match always counts; otherwise the newest declaration; without one the full text stays closed. What the
 * register once found and finds no longer opens nothing by itself: she must then declare.
 * @param declarations of this member on this application, any order
 * @param asked whether she still has to say if a name in her register is somebody in the application
 */
export function standingOf(
  declarations: readonly Declaration[],
  matchedByRegister: boolean,
  asked = false,
): Standing {
  if (matchedByRegister) return 'conflicted';
  const newest = newestDeclaration(declarations);
  if (asked && !(newest?.conflicted && newest.source !== 'register')) return 'undeclared';
  if (newest === null || newest.source === 'register') return 'undeclared';
  return newest.conflicted ? 'conflicted' : 'free';
}

/** The standing of each member on one application. */
export function standingsOf(
  members: readonly CouncilMember[],
  application: Touched,
  facts: StandingFacts,
  on: string,
): readonly MemberStanding[] {
  return members.map((member) => {
    const matches = matchesOf(member, application, facts, on);
    const questions = nameQuestionsOf(member, application, facts, on);
    const own = facts.declarations.filter(
      (row) => row.personId === member.personId && row.applicationId === application.id,
    );
    return {
      member,
      matches,
      questions,
      standing: standingOf(own, matches.length > 0, questions.some(isOpenQuestion)),
      declaration: newestDeclaration(own),
    };
  });
}

/**
 * What a reader may see of an application: everything (`free`), title and amount until she declares, or title and amount
 * only. Somebody of the office looks on; a former member of the council sees nothing she has not declared on.
 */
export function viewOf(viewer: Viewer, standings: readonly MemberStanding[]): Standing {
  if (viewer.kind === 'onlooker') return 'free';
  const own = standings.find(({ member }) => member.personId === viewer.personId);
  return own?.standing ?? 'undeclared';
}

/** Everything that the page of one case shows to this reader, and nothing else: what is not read cannot leak. */
import { type Actor, personIdOf } from '../../kernel/actor.ts';
import { today } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Lang } from '../../kernel/messages.ts';
import type { Problem } from '../../kernel/result.ts';
import type { Clock, ClockReport } from '../../kernel/terms/index.ts';
import { askTogether } from '../../platform/db/ask-together.ts';
import type { Deps } from '../../platform/deps.ts';
import {
  copyOfCase,
  cosignersConfirmed,
  events as eventsOfCase,
  findAccount,
  findAccountTerm,
  findByCaseNumber,
  listAnnexes,
  listAttachments,
  listCosigners,
  nextClock,
  nextWorkClock,
} from '../application/index.ts';
import type {
  AccountTerm,
  Annex,
  Application,
  Attachment,
  CaseEvent,
  Cosigner,
  GrantAccount,
} from '../application/types.ts';
import type { Envelope, LedgerEntry } from '../budget/index.ts';
import { entriesOf, getEnvelope } from '../budget/index.ts';
import { listMessagesOfCase, type Message } from '../correspondence/index.ts';
import { objectionClocksOf, provisoOf, withObjections } from '../decision/index.ts';
import type { CaseProviso } from '../decision/types.ts';
import { findOrganisation, findPerson } from '../party/index.ts';
import type { Organisation, Person } from '../party/types.ts';
import { findWijk } from '../place/index.ts';
import type { Wijk } from '../place/types.ts';
import { getRound, getVersion } from '../scheme/index.ts';
import type { Round } from '../scheme/types.ts';
import { accessTo, type CaseAccess } from './access.ts';
import { type CaseFacts, reportOf } from './rules/case-facts.ts';
import { openProblems } from './rules/completion.ts';
import { findHandler, type Handler, isUnread, listCaseMessages } from './store/index.ts';
import type { CaseMessage } from './types.ts';

export type NumberedCase = Application & { readonly caseNumber: string };

export type FoundCase = {
  readonly application: NumberedCase;
  readonly access: CaseAccess;
  readonly facts: CaseFacts;
  readonly readerId: Id<'person'> | null;
};

/** Null for a number that was never given out and for a case that is none of the asker's business: one answer for both. */
export async function findCase(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  caseNumber: string,
): Promise<FoundCase | null> {
  // Longer or other than a number of ours never reaches the database.
  if (!/^HV-\d{4}-\d{5,9}$/.test(caseNumber)) return null;
  const application = await findByCaseNumber(deps.db, caseNumber);
  const access = application && accessTo(actor, application);
  if (!application || !access) return null;
  const asked = await askTogether({
    version: getVersion(deps.db, application.schemeVersionId),
    events: eventsOfCase(deps.db, application.id),
  });
  const facts = { application, ...asked, today: today(deps.clock) };
  return { application: { ...application, caseNumber }, access, facts, readerId: personIdOf(actor) };
}

type Copy = ReturnType<typeof copyOfCase>;

export type CaseFile = FoundCase & {
  readonly report: ClockReport;
  /** The clock that someone must act on first. */
  readonly next: Clock | null;
  /** What this reader may see of what happened, oldest first. */
  readonly shownEvents: readonly CaseEvent[];
  readonly round: Round;
  readonly wijk: Wijk | null;
  readonly organisation: Organisation | null;
  /** Only for the office. */
  readonly applicant: Person | null;
  readonly handler: Handler | null;
  /** Who entered it for somebody who came by paper, telephone or desk; only for the office. */
  readonly enteredBy: Person | null;
  readonly messages: readonly CaseMessage[];
  readonly unread: boolean;
  readonly letters: readonly Message[];
  readonly cosigners: readonly Cosigner[];
  readonly missingSigners: number;
  readonly attachments: readonly Attachment[];
  readonly annexes: readonly Annex[];
  readonly copy: Copy;
  /** When the recipient accounts for the grant that runs; null when nothing is asked of her. */
  readonly accountTerm: AccountTerm | null;
  /** What she told of it; null while she did not, or when there is no grant. */
  readonly account: GrantAccount | null;
  /** The budget proviso under which the grant stands (Awb 4:34); null without one. */
  readonly proviso: CaseProviso | null;
  /** What still lacks, while completeness matters. */
  readonly problems: readonly Problem[];
  readonly ledger: readonly LedgerEntry[];
  readonly envelope: Envelope | null;
};

/** The applicant sees the letters to her side; letters to others on the case are theirs. */
function lettersFor(found: FoundCase, letters: readonly Message[]): readonly Message[] {
  if (found.access.side === 'office') return found.access.letters ? letters : [];
  const { organisationId } = found.application;
  return letters.filter(
    (letter) =>
      (letter.recipientPersonId !== null && letter.recipientPersonId === found.readerId) ||
      (organisationId !== null && letter.recipientOrganisationId === organisationId),
  );
}

/** A determination ends it. To the applicant a decision is not there before it was sent (Awb 3:40). */
const withProviso: Readonly<Record<CaseAccess['side'], readonly Application['status'][]>> = {
  applicant: ['running', 'accounted'],
  office: ['decided', 'running', 'accounted'],
};

const untilTreatment = ['submitted', 'incomplete'];

/** All that lies under the case, asked at once; what this reader may not see is not asked. */
async function partsOf({ db }: Pick<Deps, 'db'>, { application, access, facts }: FoundCase) {
  const { id, roundId, wijkId, organisationId, applicantPersonId, enteredByPersonId, envelopeId } =
    application;
  const office = access.side === 'office';
  return await askTogether({
    cosigners: listCosigners(db, id),
    attachments: listAttachments(db, id),
    annexes: access.answers ? listAnnexes(db, id) : [],
    letters: listMessagesOfCase(db, id),
    accountTerm: application.outcome === null ? null : findAccountTerm(db, id),
    account: application.outcome === null ? null : findAccount(db, id),
    proviso: withProviso[access.side].includes(application.status) ? provisoOf(db, id, facts.today) : null,
    objectionClocks: objectionClocksOf(db, id, facts.today),
    round: getRound(db, roundId),
    wijk: wijkId ? findWijk(db, wijkId) : null,
    organisation: organisationId ? findOrganisation(db, organisationId) : null,
    applicant: access.answers && applicantPersonId ? findPerson(db, applicantPersonId) : null,
    handler: office ? findHandler(db, id) : null,
    enteredBy: office && enteredByPersonId ? findPerson(db, enteredByPersonId) : null,
    messages: access.messages ? listCaseMessages(db, id, access) : [],
    unread: access.messages && isUnread(db, id, access.side),
    ledger: access.ledger ? entriesOf(db, id) : [],
    envelope: access.ledger && envelopeId ? getEnvelope(db, envelopeId) : null,
  });
}

/** The office sees what it has to do first; the applicant what is awaited first, also of her. */
function nextFor(side: CaseAccess['side'], report: ClockReport, status: Application['status']): Clock | null {
  const work = side === 'office' ? nextWorkClock(report, status) : null;
  return work ?? nextClock(report, status);
}

export async function openCaseFile(
  deps: Pick<Deps, 'db' | 'clock'>,
  found: FoundCase,
  lang: Lang,
): Promise<CaseFile> {
  const { application, access, facts } = found;
  const { objectionClocks, ...parts } = await partsOf(deps, found);
  const { cosigners, attachments, wijk, organisation, applicant } = parts;
  const report = withObjections(reportOf(facts), objectionClocks);
  const wijken = wijk ? [wijk] : [];
  return {
    ...found,
    ...parts,
    report,
    next: nextFor(access.side, report, application.status),
    shownEvents: access.notes ? facts.events : facts.events.filter(({ audience }) => audience === 'both'),
    applicant: access.side === 'office' ? applicant : null,
    letters: lettersFor(found, parts.letters),
    cosigners: access.answers ? cosigners : [],
    missingSigners: Math.max(0, facts.version.rules.cosigners.count - cosignersConfirmed(cosigners)),
    attachments: access.answers ? attachments : [],
    copy: access.answers
      ? copyOfCase(
          { application, version: facts.version, wijken, applicant, organisation, attachments },
          lang,
        )
      : [],
    problems: untilTreatment.includes(application.status) ? openProblems(facts, cosigners, attachments) : [],
  };
}

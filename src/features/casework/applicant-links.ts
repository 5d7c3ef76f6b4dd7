/** What an applicant can do on her case, each with its own page, and only what the status table and the clocks allow. */
import type { Actor } from '../../kernel/actor.ts';
import type { Text } from '../../kernel/messages.ts';
import { canTransition } from '../../kernel/status.ts';
import { activityDays, applicationStatus, mayAccount, mayOn, mayTell, mayTie } from '../application/index.ts';
import type { ApplicationAction } from '../application/types.ts';
import { mayObjectAnew } from '../decision/index.ts';
import { casePath } from './acts.ts';
import type { CaseFile } from './case-file.ts';
import { caseWords as words } from './messages.ts';
import { clockOf } from './rules/case-facts.ts';

export type ApplicantLink = {
  readonly key:
    | 'complete'
    | 'cosigners'
    | 'change'
    | 'withdraw'
    | 'decision'
    | 'objection'
    | 'account'
    | 'activities'
    | 'story'
    | 'report'
    | 'default'
    | 'divide'
    | 'write';
  readonly label: Text;
  readonly href: string;
  /** The one thing that moves the case on; the others can wait. */
  readonly primary: boolean;
};

/** After the decision was sent, and until the case is closed for good. */
const told = ['running', 'accounted', 'determined', 'closed'];
/** A small grant is final before the activities begin; then too the recipient tells what goes differently. */
const grantRuns = ['running', 'accounted', 'determined'];

type PossibleLink = ApplicantLink & { readonly when: boolean };

/** Telling how it went, and who may see that. Where nobody has to account, telling can wait. */
function accountLinks(
  { application, accountTerm: term, account, facts }: CaseFile,
  edit: boolean,
): readonly PossibleLink[] {
  const form = `/aanvragen/${application.id}`;
  const { until: endsOn } = activityDays({ application, version: facts.version });
  const mayTellNow = mayTell(application, { term, sent: account !== null, endsOn, today: facts.today });
  return [
    {
      key: 'account',
      label: words.account,
      href: `${form}/verantwoorden`,
      primary: term !== null,
      when: (mayAccount(application, term, facts.today) || mayTellNow) && edit,
    },
    {
      key: 'activities',
      label: words.activities,
      href: `${form}/verantwoorden/agenda`,
      primary: false,
      when: mayTie(application, account !== null) && application.organisationId !== null && edit,
    },
    {
      key: 'story',
      label: words.story,
      href: `${form}/verhaal`,
      primary: false,
      when: account !== null && edit,
    },
  ];
}

export function applicantLinks(actor: Actor, file: CaseFile): readonly ApplicantLink[] {
  const { application, report } = file;
  const { id, status, caseNumber, outcome } = application;
  const form = `/aanvragen/${id}`;
  const page = casePath(caseNumber);
  const step = (action: ApplicationAction): boolean => canTransition(applicationStatus, status, action);
  const edit = mayOn(actor, 'application.edit', application);
  const decision = clockOf(report, 'decision');
  const granted = outcome === 'granted' || outcome === 'partlyGranted';
  const links: readonly PossibleLink[] = [
    {
      key: 'complete',
      label: words.fillIn,
      href: `${form}/controle`,
      primary: true,
      when: step('complete') && edit,
    },
    {
      key: 'cosigners',
      label: words.cosigners,
      href: `${form}/mede-ondertekenaars`,
      primary: status === 'submitted',
      when: file.missingSigners > 0 && (status === 'submitted' || status === 'incomplete') && edit,
    },
    ...accountLinks(file, edit),
    {
      key: 'decision',
      label: words.decision,
      href: `${page}/besluit`,
      primary: true,
      when: outcome !== null && told.includes(status),
    },
    {
      key: 'default',
      label: words.default,
      href: `${page}/in-gebreke`,
      primary: false,
      when:
        decision?.state === 'late' &&
        decision.doneOn === null &&
        clockOf(report, 'penalty') === null &&
        file.access.write,
    },
    {
      key: 'change',
      label: words.change,
      href: `${form}/controle`,
      primary: false,
      when: status === 'submitted' && edit,
    },
    {
      key: 'report',
      label: words.report,
      href: `${form}/melden`,
      primary: false,
      when: granted && grantRuns.includes(status) && mayOn(actor, 'application.reportDeviation', application),
    },
    {
      key: 'divide',
      label: words.divide,
      href: `${page}/verdeling`,
      primary: false,
      when:
        status === 'running' &&
        application.organisationId !== null &&
        mayOn(actor, 'application.submit', application),
    },
    {
      key: 'objection',
      label: words.objection,
      href: `/bezwaar?zaak=${caseNumber}`,
      primary: false,
      when:
        (clockOf(report, 'objection')?.doneOn === null || mayObjectAnew(file.facts.events)) &&
        mayOn(actor, 'objection.file', application),
    },
    { key: 'write', label: words.write, href: '#berichten', primary: false, when: file.access.write },
    {
      key: 'withdraw',
      label: words.withdraw,
      href: `${form}/intrekken`,
      primary: false,
      when: step('withdraw') && mayOn(actor, 'application.withdraw', application),
    },
  ];
  return links.filter(({ when }) => when).map(({ when: _, ...link }) => link);
}

/** What this feature holds about people, for 'Mijn gegevens'. */
import { dateOf, dateText, parseIsoDate } from '../../kernel/dates.ts';
import { sizeText } from '../../kernel/files.ts';
import type { Id } from '../../kernel/ids.ts';
import { type Lang, same, type Text, text } from '../../kernel/messages.ts';
import { euroText } from '../../kernel/money.ts';
import type { Db } from '../../platform/db/index.ts';
import type { UnitOfWork } from '../../platform/db/unit-of-work.ts';
import { findPerson, type PersonalDataSource } from '../party/index.ts';
import type { KeepReason, PersonalRecord } from '../party/types.ts';
import { loadAround } from './commands/context.ts';
import { copyOfCase } from './commands/copy-of-case.ts';
import { endPrepared } from './commands/prepared.ts';
import type { CopyRow, CopyValue } from './rules/copy.ts';
import { mailboxOf } from './rules/cosigners.ts';
import { applicationStatus } from './status.ts';
import {
  eraseApplicationsOf,
  eraseCosigner,
  findAccount,
  listApplications,
  listAttachments,
  listCosignedBy,
  lockApplication,
  saveStatus,
} from './store/index.ts';
import type { Application } from './types.ts';

export const dropFilesJob = 'application.dropFiles';

const labels = {
  number: text('Nummer', 'Number'),
  status: text('Status', 'Status'),
  asked: text('Gevraagd bedrag', 'Amount asked'),
  received: text('Ontvangen op', 'Received on'),
  answers: text('Antwoorden', 'Answers'),
  answersValue: text(
    'Alles wat u invulde, staat bij de aanvraag zelf',
    'All that you entered stands with the application itself',
  ),
  spent: text('Verantwoord: uitgegeven', 'Accounted for: spent'),
  told: text('Verantwoord: hoe het ging', 'Accounted for: how it went'),
  file: text('Bestand', 'File'),
  draft: text('Concept', 'Draft'),
  untitled: text('Zonder titel', 'Untitled'),
  cosigned: text('Mede-ondertekend', 'Co-signed'),
  role: text('Wat u deed', 'What you did'),
  confirmed: text('U bevestigde uw steun', 'You confirmed your support'),
  declined: text('U tekende niet mee', 'You did not co-sign'),
  asking: text('U bent gevraagd', 'You were asked'),
} as const;

function recordOf(application: Application): PersonalRecord {
  const { caseNumber, title, status, requestedCents, receivedOn } = application;
  return {
    title: title === '' ? labels.untitled : same(title),
    facts: [
      { label: labels.number, value: caseNumber === null ? labels.draft : same(caseNumber) },
      { label: labels.status, value: applicationStatus.labels[status] },
      ...(requestedCents === null ? [] : [{ label: labels.asked, value: euroText(requestedCents) }]),
      ...(receivedOn === null ? [] : [{ label: labels.received, value: dateText(receivedOn) }]),
      { label: labels.answers, value: labels.answersValue },
    ],
  };
}

function written(value: CopyValue): string {
  if (value.kind === 'text') return value.text;
  if (value.kind === 'list') return value.items.join('; ');
  if (value.kind === 'money') return value.rows.map(([what, amount]) => `${what}: ${amount}`).join('; ');
  return '';
}

/** With every answer: a download is there to be taken elsewhere (AVG art. 20). */
async function wholeRecordOf(db: Db, application: Application): Promise<PersonalRecord> {
  const found = await loadAround(db, application);
  const rowsIn = (lang: Lang): readonly CopyRow[] => copyOfCase(found, lang).flatMap((page) => page.rows);
  const [dutch, english] = [rowsIn('nl'), rowsIn('en')];
  const answers = dutch.map(({ label, value }, index) => ({
    label: text(label, english[index]?.label ?? label),
    value: text(written(value), written(english[index]?.value ?? value)),
  }));
  const files = (await listAttachments(db, application.id)).map((file) => ({
    label: labels.file,
    value: text(
      `${file.name}, ${sizeText(file.sizeBytes).nl}, ${dateText(dateOf(file.addedAt)).nl}`,
      `${file.name}, ${sizeText(file.sizeBytes).en}, ${dateText(dateOf(file.addedAt)).en}`,
    ),
  }));
  const told = await findAccount(db, application.id);
  const account = told
    ? [
        ...(told.spentCents === null ? [] : [{ label: labels.spent, value: euroText(told.spentCents) }]),
        { label: labels.told, value: same(told.words) },
      ]
    : [];
  const { title, facts } = recordOf(application);
  return {
    title,
    facts: [...facts.filter(({ label }) => label !== labels.answers), ...answers, ...account, ...files],
  };
}

const did = (status: string): Text =>
  status === 'confirmed' ? labels.confirmed : status === 'declined' ? labels.declined : labels.asking;

const because = {
  running: text(
    'Uw aanvraag loopt nog. Wilt u dat niet meer? Trek hem dan in.',
    'Your application is still running. Do you no longer want it? Then withdraw it.',
  ),
  kept: text(
    'De Archiefwet en de Selectielijst gemeenten 2020 (8.1 tot en met 8.4) zeggen hoe lang wij een zaak bewaren.',
    'The Archives Act and the municipal selection list 2020 (8.1 to 8.4) say how long we keep a case.',
  ),
} as const;

function keepReason(application: Application): KeepReason[] {
  const { caseNumber, title, retainUntil } = application;
  if (caseNumber === null) return [];
  const until = retainUntil === null ? null : parseIsoDate(retainUntil);
  return [
    {
      what: same(`${caseNumber} ${title}`.trim()),
      until,
      because: until === null ? because.running : because.kept,
    },
  ];
}

/** What was set aside for her drafts is free again. */
async function endOwnPrepared(unit: UnitOfWork, applicantPersonId: Id<'person'>): Promise<void> {
  const filter = { applicantPersonId, statuses: ['draft'] } as const;
  for (const { id, submitUntil } of await listApplications(unit.tx, { filter, limit: 500 })) {
    const held = submitUntil === null ? null : await lockApplication(unit.tx, id);
    if (held?.status !== 'draft') continue;
    await saveStatus(unit.tx, held, 'withdrawDraft', {}, unit.nowDate);
    await endPrepared(unit, held, 'discarded');
  }
}

/** Own applications and what someone co-signed. Applications of an organisation belong to the organisation. */
export function applicationsOf(db: Db): PersonalDataSource {
  const own = (applicantPersonId: Parameters<PersonalDataSource['list']>[0]) =>
    listApplications(db, { filter: { applicantPersonId }, limit: 500 });
  const mailbox = async (personId: Parameters<PersonalDataSource['list']>[0]): Promise<string | null> => {
    const email = (await findPerson(db, personId))?.email;
    return email ? mailboxOf(email) : null;
  };
  const cosigned = async (personId: Parameters<PersonalDataSource['list']>[0]): Promise<PersonalRecord[]> => {
    const address = await mailbox(personId);
    const rows = address === null ? [] : await listCosignedBy(db, address);
    return rows.map((one) => ({
      title: { nl: `${labels.cosigned.nl}: ${one.title}`, en: `${labels.cosigned.en}: ${one.title}` },
      facts: [{ label: labels.role, value: did(one.status) }],
    }));
  };
  return {
    key: 'applications',
    name: text('Uw aanvragen', 'Your applications'),
    list: async (personId) => [...(await own(personId)).map(recordOf), ...(await cosigned(personId))],
    async listWhole(personId) {
      const whole: PersonalRecord[] = [];
      for (const application of await own(personId)) whole.push(await wholeRecordOf(db, application));
      return [...whole, ...(await cosigned(personId))];
    },
    async mustKeep(personId, today) {
      const reasons = (await own(personId)).flatMap(keepReason);
      return reasons.filter((one) => one.until === null || one.until.toString() >= today.toString());
    },
    async erase(unit, personId) {
      const address = await mailbox(personId);
      await endOwnPrepared(unit, personId);
      const hashes = await eraseApplicationsOf(unit.tx, personId);
      // The bytes go after the commit, when no row names them any more.
      if (hashes.length > 0) await unit.job(dropFilesJob, { hashes });
      if (address !== null) await eraseCosigner(unit.tx, address);
      unit.audit('applications.erased', 'person', personId);
    },
  };
}

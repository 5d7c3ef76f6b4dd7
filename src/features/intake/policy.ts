/** Figures that a city sets. None stands in law; all are to be decided by the municipality. */
import { type Text, text } from '../../kernel/messages.ts';

type Policy = { readonly value: number; readonly source: Text; readonly toVerify: boolean };
const choice = text(
  'Keuze van dit programma; vast te stellen door de gemeente',
  'Choice of this program; to be set by the municipality',
);
const figure = (value: number): Policy => ({ value, source: choice, toVerify: true });

export const intakePolicy = {
  /** Of a calendar, in bytes: some thousand appointments. */
  calendarBytes: figure(2_000_000),
  calendarEvents: figure(2_000),
  /** Of a table, in bytes as it was sent. */
  tableBytes: figure(2_000_000),
  /** Of an office file once unpacked. */
  unpackedBytes: figure(30_000_000),
  tableRows: figure(1_000),
  /** Addresses are looked up while the sender of a table waits: of so many rows, and for so long. */
  addressRows: figure(300),
  addressPatienceMs: figure(20_000),
  /** How often a rule may say COUNT; more is as good as without end. */
  ruleCount: figure(5_000),
  /** Days of their own beside a rule, such as RDATE and EXDATE, in one appointment. */
  looseDates: figure(400),
  /** How long a calendar on the web may take to answer. */
  patienceMs: figure(15_000),
  /** So many times in a row it may fail; then nobody reads it until its keeper says so. */
  failures: figure(5),
  /** What left the calendar stops after so many days in which its keeper said nothing. */
  vanishedDays: figure(30),
  /** How long a preview waits for its reader. */
  previewDays: figure(14),
  /** How long the story of an import is kept. */
  runDays: figure(365),
  /** Names that are so much alike (0 to 1) are shown side by side … */
  sameName: figure(0.45),
  /** … and of what stands within so many metres already names this much alike. */
  nearMetres: figure(100),
  nearName: figure(0.25),
} as const satisfies Record<string, Policy>;

/** Short hand in which the tests of the clocks write a case down. Dates of 2027: 4 January is a Monday. */
import { type ClockJson, clocks, type ReportJson, reportJson } from './clocks.ts';
import { parseTermsInput } from './input.ts';
import type { TermsInput } from './types.ts';

export type Json = Record<string, unknown>;

export const received = { type: 'received', on: '2027-01-04' };
export const event = (type: string, on: string, more: Json = {}): Json => ({ type, on, ...more });
export const asked = (on: string, completeBefore: string): Json =>
  event('completionRequested', on, { completeBefore });

export function read(term: Json, events: readonly Json[], today: string): TermsInput {
  const defaults = { decisionWeeks: 8, extensionWeeks: null, generalTermsActApplies: true };
  const input = parseTermsInput({ term: { ...defaults, ...term }, events, today });
  if (!input.ok) throw new Error(JSON.stringify(input.problems));
  return input.value;
}

export function run(term: Json, events: readonly Json[], today: string): ReportJson {
  return reportJson(clocks(read(term, events, today)));
}

export function clockOf(report: ReportJson, kind: string): ClockJson {
  const found = report.clocks.find(({ clock }) => clock === kind);
  if (!found) throw new Error(`No ${kind} clock`);
  return found;
}

export const facts = (clock: ClockJson): readonly unknown[] => [
  clock.start,
  clock.due,
  clock.suspendedDays,
  clock.state,
];

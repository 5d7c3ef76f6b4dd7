/**
 * Every status machine is one typed table. The table drives permission, buttons, texts and the diagram in the
 * documentation, so that none of them can disagree with what a command accepts.
 */

import { type Text, text } from './messages.ts';
import type { Permission } from './permissions.ts';
import { type Problem, problem } from './result.ts';

export type Transition<Status extends string> = {
  readonly from: readonly Status[];
  readonly to: Status;
  /** What an actor must be allowed to do; null for transitions that only the program makes. */
  readonly permission: Permission | null;
  readonly label: Text;
  /** Article or document that the step rests on. */
  readonly source: string;
};

export type StatusTable<Status extends string, Action extends string> = {
  readonly name: string;
  readonly initial: Status;
  readonly labels: Readonly<Record<Status, Text>>;
  readonly transitions: Readonly<Record<Action, Transition<Status>>>;
};

export function defineStatus<Status extends string, Action extends string>(
  table: StatusTable<Status, Action>,
): StatusTable<Status, Action> {
  return table;
}

export function canTransition<S extends string, A extends string>(
  table: StatusTable<S, A>,
  from: S,
  action: A,
): boolean {
  return table.transitions[action].from.includes(from);
}

export function actionsFrom<S extends string, A extends string>(table: StatusTable<S, A>, from: S): A[] {
  return (Object.keys(table.transitions) as A[]).filter((action) => canTransition(table, from, action));
}

/** Why a step can no longer be taken: how it stands by now. For who pressed a button on a page that had grown old. */
export function standsNow<S extends string>(
  { labels }: { readonly labels: Readonly<Record<S, Text>> },
  status: S,
): Problem {
  const now = labels[status];
  return problem(
    '',
    'wrong-status',
    text(
      `Dit kan niet meer. Het staat nu op ‘${now.nl}’. Kijk op deze pagina hoe het ervoor staat.`,
      `This can no longer be done. It now is ‘${now.en}’. See on this page how it stands.`,
    ),
  );
}

/** Mermaid text of a table, for ARCHITECTURE and the feature's README. */
export function statusDiagram<S extends string, A extends string>(table: StatusTable<S, A>): string {
  const lines = [`stateDiagram-v2`, `  [*] --> ${table.initial}`];
  for (const action of Object.keys(table.transitions) as A[]) {
    const { from, to } = table.transitions[action];
    for (const start of from) lines.push(`  ${start} --> ${to}: ${action}`);
  }
  return lines.join('\n');
}

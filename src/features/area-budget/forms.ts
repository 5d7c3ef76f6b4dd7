/** Reads the forms; every problem with its field. */
import type { PlainDate } from '../../kernel/dates.ts';
import { type Domain, domains } from '../../kernel/domains.ts';
import { parseId } from '../../kernel/ids.ts';
import { text } from '../../kernel/messages.ts';
import { parseCents } from '../../kernel/money.ts';
import { ok, type Problem, problem, type Result, refused } from '../../kernel/result.ts';
import type { FormValues } from '../../platform/http/form-values.ts';
import { readDate } from '../../ui/read-form.ts';
import type { WantedKey, WithReason } from './commands/keys.ts';
import type { WantedSource } from './commands/manage.ts';
import { type WantedProposal, wordProblems } from './commands/propose.ts';
import { refusals } from './messages.ts';
import {
  type Account,
  type Move,
  type MoveKind,
  moveKinds,
  type Place,
  type Position,
  purposes,
  type SourceKind,
  sourceKinds,
  type Target,
} from './types.ts';

const isOneOf = <T extends string>(all: readonly T[], value: string): value is T =>
  (all as readonly string[]).includes(value);

export const readKind = (value: string): MoveKind | null => (isOneOf(moveKinds, value) ? value : null);

/** How a place of a source stands in a form. */
export const fromValue = ({
  sourceId,
  purpose,
  envelopeId,
}: Pick<Position, 'sourceId' | 'purpose' | 'envelopeId'>): string =>
  [sourceId, purpose, envelopeId ?? '-'].join('.');

export const targetValue = (target: Target): string =>
  'envelopeId' in target ? `pot.${target.envelopeId}` : `ronde.${target.roundId}`;

const accounts = ['free', ...purposes] as const;

type From = Pick<Position, 'sourceId'> & { readonly place: Place };

function readFrom(typed: string): From | null {
  const [source = '', purpose = '', envelope = ''] = typed.split('.');
  const sourceId = parseId<'money_source'>(source);
  const envelopeId = envelope === '-' ? null : parseId<'envelope'>(envelope);
  if (!sourceId || !isOneOf<Account>(accounts, purpose)) return null;
  if (envelope !== '-' && envelopeId === null) return null;
  return { sourceId, place: { purpose, envelopeId } };
}

function readTarget(typed: string, domain: string): Target | null {
  const [kind, id = ''] = typed.split('.');
  if (kind === 'pot') {
    const envelopeId = parseId<'envelope'>(id);
    return envelopeId && { envelopeId };
  }
  const roundId = kind === 'ronde' ? parseId<'round'>(id) : null;
  return roundId && { roundId, domain: isOneOf<Domain>(domains, domain) ? domain : null };
}

type Parts = {
  readonly amountCents: number;
  readonly source: ReturnType<typeof parseId<'money_source'>>;
  readonly from: From | null;
  readonly to: Account | null;
  readonly target: Target | null;
  readonly publication: string;
};

/** Null where a part is missing; `missingParts` says which. */
function moveOf(kind: MoveKind, parts: Parts): Move | null {
  const { amountCents, source, from, to, target } = parts;
  const publication = parts.publication === '' ? null : parts.publication;
  if (kind === 'close') return { kind };
  if (kind === 'fill') return source && to ? { kind, sourceId: source, amountCents, to } : null;
  if (kind === 'takeBack') return source && { kind, sourceId: source, amountCents, publication };
  if (!from) return null;
  const money = { sourceId: from.sourceId, amountCents, from: from.place };
  if (kind === 'place') return target && { kind, ...money, target, publication: parts.publication };
  if (kind === 'shift') return to && { kind, ...money, to, publication };
  return { kind, ...money, publication };
}

function missingParts(kind: MoveKind, parts: Parts): readonly Problem[] {
  const wantsSource = kind === 'fill' || kind === 'takeBack';
  const wantsFrom = kind === 'place' || kind === 'shift' || kind === 'carryOver';
  return [
    wantsSource && parts.source === null ? refusals.sourceMissing : null,
    wantsFrom && parts.from === null ? refusals.fromMissing : null,
    (kind === 'fill' || kind === 'shift') && parts.to === null ? refusals.toMissing : null,
    kind === 'place' && parts.target === null ? refusals.targetMissing : null,
  ].filter((one) => one !== null);
}

/** @returns problems for each part that is missing or cannot be read; the rules find the rest */
export function readProposal(form: FormValues, kind: MoveKind): Result<WantedProposal> {
  const amount: Result<number> = kind === 'close' ? ok(0) : parseCents('amount', form.text('amount'));
  const to = form.text('to');
  const parts: Parts = {
    amountCents: amount.ok ? amount.value : 0,
    source: parseId<'money_source'>(form.text('source')),
    from: readFrom(form.text('from')),
    to: isOneOf<Account>(accounts, to) ? to : null,
    target: readTarget(form.text('target'), form.text('domain')),
    publication: form.text('publication'),
  };
  const move = moveOf(kind, parts);
  const unread = [...missingParts(kind, parts), ...(amount.ok ? [] : amount.problems)];
  const said = unread.length === 0 ? [] : wordProblems(form.text('reason'), parts.publication);
  const [first, ...rest] = [...unread, ...said];
  if (first) return refused(first, ...rest);
  if (!move) return refused(refusals.fromMissing);
  return ok({
    move,
    reason: form.text('reason'),
    office: parseId<'area_budget_shareholder'>(form.text('office')),
  });
}

/** Names what was looked at: a move that was changed since has another. */
export const seenOf = ({ move, office }: Pick<WantedProposal, 'move' | 'office'>): string =>
  JSON.stringify([office, move]);

export function readKey(form: FormValues): WantedKey {
  const typed = form.text('metOn').slice(0, 40);
  const day: Result<PlainDate> = readDate('metOn', typed);
  return {
    office: parseId<'area_budget_shareholder'>(form.text('office')),
    metOn: day.ok ? day.value : null,
    meeting: form.text('meeting'),
    unreadable: day.ok ? [] : day.problems,
  };
}

export const readReason = (form: FormValues, fields: { office: string; why: string }): WithReason => ({
  office: parseId<'area_budget_shareholder'>(form.text(fields.office)),
  why: form.text(fields.why),
});

const kindMissing = problem(
  'kind',
  'kind-missing',
  text('Kies wat voor bron het is.', 'Choose what kind of source it is.'),
);

/** What cannot be read comes along as problems, so that all are told at once. */
export function readSource(form: FormValues): WantedSource {
  const amount = parseCents('amount', form.text('amount'));
  const typedDay = form.text('spendUntil').slice(0, 40);
  const day: Result<PlainDate | null> = typedDay === '' ? ok(null) : readDate('spendUntil', typedDay);
  const kind = form.text('kind');
  const known = isOneOf<SourceKind>(sourceKinds, kind);
  return {
    name: form.text('name'),
    kind: known ? kind : null,
    amountCents: amount.ok ? amount.value : null,
    document: form.text('document'),
    purposes: purposes.filter((purpose) => form.texts('purposes').includes(purpose)),
    domains: domains.filter((domain) => form.texts('domains').includes(domain)),
    spendUntil: day.ok ? day.value : null,
    otherConditions: form.text('otherConditions'),
    toVerify: form.text('toVerify') === 'yes',
    unreadable: [
      ...(known ? [] : [kindMissing]),
      ...(amount.ok ? [] : amount.problems),
      ...(day.ok ? [] : day.problems),
    ],
  };
}

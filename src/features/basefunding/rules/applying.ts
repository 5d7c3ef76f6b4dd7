/** From the sum of a network to an application: its costs, and who gets which part of it. Pure. */
import type { Id } from '../../../kernel/ids.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { sumCents } from '../../../kernel/money.ts';
import type { Application } from '../../application/types.ts';
import type { Claim, FrozenClaim, PartFacts } from '../types.ts';
import { byRule } from './annex.ts';
import { ruleTexts } from './explain.ts';

/** Its application was withdrawn, thrown away or declined: the network may send it anew. */
export function cameToNothing(application: Pick<Application, 'status' | 'outcome'> | null): boolean {
  return application === null || application.status === 'withdrawn' || application.outcome === 'declined';
}

/** It lies as a draft with the lead organisation, and nobody handed it in. */
export const isUnsent = (application: Pick<Application, 'status'> | null): boolean =>
  application?.status === 'draft';

type Cost = { readonly description: string; readonly amountCents: number };

/** What caps and the band take off is taken from the largest costs: together they are the claim, and none is below nothing. */
export function costsOf(claim: Claim, lang: Lang): readonly Cost[] {
  const rules = byRule(claim);
  let off = -sumCents(rules.map(({ amountCents }) => Math.min(0, amountCents)));
  const left = new Map(
    rules
      .filter(({ amountCents }) => amountCents > 0)
      .toSorted((a, b) => b.amountCents - a.amountCents)
      .map(({ rule, amountCents }) => {
        const taken = Math.min(off, amountCents);
        off -= taken;
        return [rule, amountCents - taken] as const;
      }),
  );
  return rules.flatMap(({ rule }) => {
    const amountCents = left.get(rule) ?? 0;
    return amountCents > 0 ? [{ description: ruleTexts[rule][lang], amountCents }] : [];
  });
}

/** For the year that the network asks for. */
export const answersFor = (claim: Claim, year: number, lang: Lang) => ({
  periodFrom: `${year}-01-01`,
  periodUntil: `${year}-12-31`,
  budget: costsOf(claim, lang),
  funding: [],
});

type Share = { readonly organisationId: Id<'organisation'>; readonly parts: number };

/** Whole euros are parts enough: a grant is divided by them to the cent. */
const partsOf = (cents: number): number => Math.max(1, Math.round(cents / 100));

/**
 * Who let the network only ask gets its own part straight; the lead gets the rest, also what is of the network as a whole. None
 * where nobody wants that.
 */
export function sharesFor(
  { claim, members }: Pick<FrozenClaim, 'claim' | 'members'>,
  parts: readonly { readonly part: Pick<PartFacts['part'], 'organisationId' | 'mandate'> }[],
  lead: Id<'organisation'>,
): readonly Share[] {
  const asksOnly = new Set(
    parts.flatMap(({ part }) => (part.mandate === 'apply' ? [part.organisationId] : [])),
  );
  const straight = members.flatMap(({ name, organisationId }) => {
    if (organisationId === lead || !asksOnly.has(organisationId)) return [];
    const lines = claim.lines.filter(({ member }) => member === name);
    const cents = sumCents(lines.map(({ amountCents }) => amountCents));
    return cents > 0 ? [{ organisationId, cents }] : [];
  });
  const rest = claim.totalCents - sumCents(straight.map(({ cents }) => cents));
  if (straight.length === 0 || rest <= 0) return [];
  return [{ organisationId: lead, cents: rest }, ...straight].map(({ organisationId, cents }) => ({
    organisationId,
    parts: partsOf(cents),
  }));
}

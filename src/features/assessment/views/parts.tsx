/** Small pieces that several of the council's pages share. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { Badge, type Crumb, fill } from '../../../ui/index.ts';
import type { Envelope } from '../../budget/index.ts';
import { councilName, type Wijkraad } from '../../place/index.ts';
import { domainLabels, type Round } from '../../scheme/index.ts';
import { viewOf } from '../rules.ts';
import type { AdviceOutcome, Pack, PackRow, Standing, Viewer } from '../types.ts';
import { packWords } from './words.ts';

type Where = { readonly council: Pick<Wijkraad, 'slug'>; readonly round: Pick<Round, 'slug'> };

export const packHref = ({ council, round }: Where): string => `/wijkraad/${council.slug}/${round.slug}`;
export const rowHref = (where: Where, row: Pick<PackRow, 'caseNumber'>): string =>
  `${packHref(where)}/${row.caseNumber}`;

/** The way up from a page below the pack. */
export function packCrumbs(pack: Pack, lang: Lang, more: readonly Crumb[] = []): Crumb[] {
  return [
    { href: '/wijkraad', label: packWords.packs[lang] },
    { href: packHref(pack), label: `${councilName(pack.council)}: ${pack.round.name[lang]}` },
    ...more,
  ];
}

/** Who applies, as far as a council may know: an organisation by name, a resident only as such. */
export function applicantOf(row: Pick<PackRow, 'organisation'>, lang: Lang): string {
  return row.organisation ?? packWords.resident[lang];
}

export function outcomeWords(outcome: AdviceOutcome, amountCents: number, lang: Lang): string {
  if (outcome === 'part') return fill(packWords.advicePart, lang, { amount: formatCents(amountCents, lang) });
  return packWords[outcome === 'yes' ? 'adviceYes' : 'adviceNo'][lang];
}

export function StandingBadge({ standing, lang }: { standing: Standing; lang: Lang }): VNode {
  const tone = { free: 'green', undeclared: 'orange', conflicted: 'red' } as const;
  return <Badge tone={tone[standing]}>{packWords[standing][lang]}</Badge>;
}

/** Where an application is with the council. Who is shut out learns that something was recorded, not what. */
export function StatusBadge({ row, viewer, lang }: { row: PackRow; viewer: Viewer; lang: Lang }): VNode {
  const { advice, application } = row;
  if (advice === null) {
    const waits = application.status === 'submitted';
    return (
      <Badge tone={waits ? 'neutral' : 'orange'}>{packWords[waits ? 'notYet' : 'toAdvise'][lang]}</Badge>
    );
  }
  if (viewOf(viewer, row.standings) !== 'free') return <Badge>{packWords.hidden[lang]}</Badge>;
  const tone = advice.outcome === 'no' ? 'sand' : 'green';
  return <Badge tone={tone}>{outcomeWords(advice.outcome, advice.amountCents, lang)}</Badge>;
}

/** `3 van 4 leden, 2 nodig` */
export function countWords({ count }: Pick<PackRow, 'count'>, lang: Lang): string {
  if (count.quorum === null) return packWords.nobody[lang];
  return fill(packWords.partOf, lang, {
    remaining: count.remaining,
    entitled: count.entitled,
    quorum: count.quorum,
  });
}

/** A domain of the scheme in words; null for none. */
export function domainName(domain: string | null, lang: Lang): string | null {
  return domain !== null && Object.hasOwn(domainLabels, domain)
    ? domainLabels[domain as keyof typeof domainLabels][lang]
    : null;
}

/** What an envelope is called here: by its domain where it has one. */
export function envelopeTitle(envelope: Pick<Envelope, 'name' | 'domain'>, lang: Lang): string {
  return domainName(envelope.domain, lang) ?? envelope.name;
}

/** Says so when others divide the same money; null for a council's own envelope. */
export function sharedWords(envelope: Envelope, pack: Pack, lang: Lang): string | null {
  if (envelope.wijkId !== null || envelope.wijkraadId === pack.council.id) return null;
  const city = envelope.gebiedId === null && envelope.wijkraadId === null;
  return packWords[city ? 'cityEnvelope' : 'sharedEnvelope'][lang];
}

/** `€ 8.600 over` or `€ 1.200 te kort` */
export function leftWords(leftCents: number, lang: Lang): string {
  const sentence = leftCents < 0 ? packWords.short : packWords.left;
  return fill(sentence, lang, { amount: formatCents(Math.abs(leftCents), lang) });
}

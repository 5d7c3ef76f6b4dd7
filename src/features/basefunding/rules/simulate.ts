/** 'What if': the same claim with other numbers. Runs on the server and, unchanged, in the browser. */
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Network, Parameters } from '../types.ts';
import { claimOf } from './claim.ts';

/** What can be tried, in people's units: euros, hours, percent. `step` is what a number is rounded to. */
export const dials = {
  inhabitants: { least: 1, most: 10_000_000, step: 1 },
  /** Hours a week more, or fewer, at every place. */
  hours: { least: -168, most: 168, step: 0.25 },
  fullUse: { least: 1, most: 168, step: 0.25 },
  running: { least: 0, most: 1_000_000, step: 0.01 },
  fte: { least: 0, most: 20, step: 0.01 },
  cap: { least: 0, most: 1_000_000, step: 0.01 },
  band: { least: 0, most: 100, step: 0.1 },
} as const;
export type Dial = keyof typeof dials;
export const dialNames = Object.keys(dials) as readonly Dial[];

/** What each stands at now; null: switched off. */
export type Settings = Readonly<Record<Dial, number | null>>;

export const settingsNow = ({ inhabitants }: Network, p: Parameters): Settings => ({
  inhabitants,
  hours: 0,
  fullUse: p.fullUseHoursPerWeek,
  running: p.runningCentsPerMember / 100,
  fte: p.coordinationFtePerNetwork,
  cap: p.capCentsPerInhabitant === null ? null : p.capCentsPerInhabitant / 100,
  band: p.stabilityBandPercent,
});

/** `12,5`, `1.250` or `1250.5`; null when it is no number that this dial can stand at. */
export function readDial(dial: Dial, typed: string): number | null {
  const { least, most, step } = dials[dial];
  const bare = typed.replace(/[€%\s\u00a0]/g, '').replace('−', '-');
  if (!/^-?(\d{1,12}|\d{1,3}(\.\d{3})+)([.,]\d{1,4})?$/.test(bare)) return null;
  const plain = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare) ? bare.replaceAll('.', '') : bare;
  const value = Number(plain.replace(',', '.'));
  if (!(value >= least && value <= most)) return null;
  const steps = Math.round(1 / step);
  return Math.round(value * steps) / steps;
}

export type Outcome = {
  readonly totalCents: number;
  readonly perInhabitantCents: number;
  /** Null without any weekly activity. */
  readonly perActivityCents: number | null;
  /** The most by the cap per inhabitant; null when that is off. */
  readonly mostCents: number | null;
  readonly capBinds: boolean;
  /** Places whose amount the band holds. */
  readonly heldByBand: number;
};

export function outcomeOf(network: Network, p: Parameters): Outcome {
  const { totalCents, capsApplied, excluded } = claimOf(network, p);
  const out = new Set(excluded.map(({ member }) => member));
  const activities = network.members
    .filter(({ name }) => !out.has(name))
    .reduce((sum, { weeklyActivities }) => sum + weeklyActivities, 0);
  return {
    totalCents,
    perInhabitantCents: Math.round(totalCents / network.inhabitants),
    perActivityCents: activities === 0 ? null : Math.round(totalCents / activities),
    mostCents: p.capCentsPerInhabitant === null ? null : p.capCentsPerInhabitant * network.inhabitants,
    capBinds: capsApplied.some(({ cap }) => cap === 'inhabitantCap'),
    heldByBand: capsApplied.filter(({ cap }) => cap === 'stability').length,
  };
}

const cents = (euros: number | null): number | null => (euros === null ? null : Math.round(euros * 100));

/** @param settings those that are not null; the others stay as they are */
export function simulated(network: Network, p: Parameters, settings: Settings): Outcome {
  const now = settingsNow(network, p);
  const at = (dial: Dial): number | null => settings[dial] ?? now[dial];
  const hours = at('hours') ?? 0;
  const tried: Network = {
    ...network,
    inhabitants: at('inhabitants') ?? network.inhabitants,
    members: network.members.map((member) => ({
      ...member,
      openHoursPerWeek: Math.min(168, Math.max(0, member.openHoursPerWeek + hours)),
    })),
  };
  return outcomeOf(tried, {
    ...p,
    fullUseHoursPerWeek: at('fullUse') ?? p.fullUseHoursPerWeek,
    runningCentsPerMember: cents(at('running')) ?? p.runningCentsPerMember,
    coordinationFtePerNetwork: at('fte') ?? p.coordinationFtePerNetwork,
    capCentsPerInhabitant: cents(at('cap')),
    stabilityBandPercent: at('band'),
  });
}

/** Sentences of the page, in the reader's language. */
export type Said = Readonly<Record<'mostOff' | 'capBinds' | 'bandNone' | 'bandHolds', string>>;

/** Each figure of an outcome as people read it, by name. */
export function figuresIn(outcome: Outcome, lang: Lang, said: Said): Readonly<Record<string, string>> {
  const { mostCents, perActivityCents, heldByBand, capBinds } = outcome;
  const euro = (amountCents: number): string => formatCents(amountCents, lang);
  const most = mostCents === null ? said.mostOff : euro(mostCents);
  return {
    total: euro(outcome.totalCents),
    perInhabitant: euro(outcome.perInhabitantCents),
    perActivity: perActivityCents === null ? '–' : euro(perActivityCents),
    most: capBinds ? said.capBinds.replace('{amount}', most) : most,
    band: heldByBand === 0 ? said.bandNone : said.bandHolds.replace('{n}', String(heldByBand)),
  };
}

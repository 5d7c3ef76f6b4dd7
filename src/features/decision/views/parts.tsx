/** Small pieces that several pages of this feature share. */
import type { VNode } from 'preact';
import { daysBetween, type PlainDate, parseIsoDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { Badge, type Crumb, fill, type Tone } from '../../../ui/index.ts';
import { resultLabels } from '../messages.ts';
import { contestedKey, contestedText } from '../rules.ts';
import type { Contested, Finding, FindingResult } from '../types.ts';
import { words } from './words.ts';

export const caseHref = (caseNumber: string): string => `/zaken/${caseNumber}`;

/** A decision to choose, as forms post it. */
export type DecisionChoice = { readonly value: string; readonly label: string };

export const decisionChoices = (all: readonly Contested[], lang: Lang): readonly DecisionChoice[] =>
  all.map((one) => ({ value: contestedKey(one), label: contestedText(one)[lang] }));

/** The way back to the case, by its number: its title stands in the head of the page. */
export function caseCrumbs(caseNumber: string, lang: Lang, office: boolean): Crumb[] {
  return [
    ...(office ? [{ label: words.workList[lang], href: '/werklijst' }] : []),
    { label: caseNumber, href: caseHref(caseNumber) },
  ];
}

const tones: Readonly<Record<FindingResult, Tone>> = {
  passed: 'green',
  failed: 'red',
  needsPerson: 'orange',
};

/** A point of attention that is not met is orange: it does not by itself mean refusal. */
export function ResultBadge({
  finding,
  lang,
}: {
  finding: Pick<Finding, 'result' | 'onFail'>;
  lang: Lang;
}): VNode {
  const mild = finding.result === 'failed' && finding.onFail === 'attention';
  return <Badge tone={mild ? 'orange' : tones[finding.result]}>{resultLabels[finding.result][lang]}</Badge>;
}

/** Days until the last day, in words, with the colour of the hurry. */
export function DueBadge({ due, today, lang }: { due: string; today: PlainDate; lang: Lang }): VNode {
  const date = parseIsoDate(due);
  const days = date === null ? 0 : daysBetween(today, date);
  const sentence =
    days < 0
      ? fill(words.daysLate, lang, { n: -days })
      : days === 0
        ? words.lastDay[lang]
        : days === 1
          ? words.dayLeft[lang]
          : fill(words.daysLeft, lang, { n: days });
  return <Badge tone={days < 0 ? 'red' : days <= 7 ? 'orange' : 'neutral'}>{sentence}</Badge>;
}

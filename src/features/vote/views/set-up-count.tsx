/** The part of the form that says how is counted. */
import type { VNode } from 'preact';
import { domainLabels, domains } from '../../../kernel/domains.ts';
import type { Lang } from '../../../kernel/messages.ts';
import {
  Checkbox,
  Checkboxes,
  Details,
  fill,
  Heading,
  MoneyInput,
  Radios,
  Select,
} from '../../../ui/index.ts';
import { add1Options, comparisons, completions, rules, tieRules } from '../../allocation/types.ts';
import { capField } from '../forms/set-up.ts';
import { firstRules } from '../rules/standing.ts';
import { sayCount } from '../say.ts';
import type { VoteRules } from '../types.ts';
import { MiniExample } from './rules-shown.tsx';
import { fieldOf, NumberInput, type SetUpProps, Sourced } from './set-up-fields.tsx';
import {
  add1Labels,
  comparisonLabels,
  completionLabels,
  ruleLabels,
  tieLabels,
  setUpWords as words,
} from './set-up-words.ts';

/** Each rule in plain words, and what it makes of the same five voters. */
function EachRule({ lang }: { lang: Lang }): VNode {
  return (
    <Details summary={words.exampleOf[lang]}>
      {rules.map((rule) => {
        const count: VoteRules['count'] = { ...firstRules.count, rule };
        return (
          <section key={rule}>
            <Heading level={3}>{ruleLabels[rule][lang]}</Heading>
            <p>{sayCount({ count })[0]?.[lang]}</p>
            <MiniExample lang={lang} count={count} />
          </section>
        );
      })}
    </Details>
  );
}

export function Counting(props: SetUpProps): VNode {
  const field = fieldOf(props);
  const { lang, problems, value } = field;
  const select = <Name extends string>(
    name: 'completion' | 'tie1' | 'tie2' | 'comparison',
    options: readonly Name[],
    labels: Readonly<Record<Name, { nl: string; en: string }>>,
    more: { hint?: string; optional?: boolean } = {},
  ): VNode => (
    <Select
      lang={lang}
      name={name}
      label={words[name][lang]}
      value={value(name)}
      problems={problems}
      options={options.map((option) => ({ value: option, label: labels[option][lang] }))}
      {...more}
    />
  );
  return (
    <>
      <Heading level={2}>{words.count[lang]}</Heading>
      <EachRule lang={lang} />
      <Radios
        lang={lang}
        name="rule"
        label={words.rule[lang]}
        value={value('rule')}
        problems={problems}
        options={rules.map((rule) => ({ value: rule, label: ruleLabels[rule][lang] }))}
      />
      {select('completion', completions, completionLabels, { hint: words.completionHint[lang] })}
      <Checkboxes
        lang={lang}
        name="add1"
        label={words.add1[lang]}
        values={props.typed.add1 ?? []}
        problems={problems}
        optional="unmarked"
        options={add1Options.map((option) => ({ value: option, label: add1Labels[option][lang] }))}
      />
      {select('tie1', tieRules, tieLabels)}
      {select('tie2', tieRules, tieLabels, { hint: words.tieHint[lang], optional: true })}
      {select('comparison', comparisons, comparisonLabels)}
      <NumberInput field={field} name="supportMin" />
      <Checkbox
        lang={lang}
        name="partial"
        label={words.partial[lang]}
        hint={words.partialHint[lang]}
        checked={value('partial') === 'yes'}
        problems={problems}
        optional="unmarked"
      />
      <Sourced field={field} name="count" part={words.count[lang]} />
    </>
  );
}

export function Caps(props: SetUpProps): VNode {
  const { lang, problems, value } = fieldOf(props);
  const money = (name: string, label: string): VNode => (
    <MoneyInput
      key={name}
      lang={lang}
      name={name}
      label={fill(words.capOf, lang, { name: label })}
      value={value(name)}
      problems={problems}
      optional="unmarked"
    />
  );
  return (
    <>
      <Heading level={2}>{words.caps[lang]}</Heading>
      <p>{words.capsHint[lang]}</p>
      {domains.map((domain) => money(capField('category', domain), domainLabels[domain][lang]))}
      {props.wijken.map(({ slug, name }) => money(capField('wijk', slug), name))}
    </>
  );
}

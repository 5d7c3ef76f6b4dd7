/** Filling in a statement: effects, hours and what goes off. With script each number moves the outcome at once. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Button,
  Details,
  Fieldset,
  Form,
  fill,
  Heading,
  Select,
  TextArea,
  TextInput,
} from '../../../ui/index.ts';
import { numberWords } from '../../basefunding/index.ts';
import { effectField, figureField, longestOf, mostEffects } from '../forms/statement.ts';
import type { Typed } from '../forms/value.ts';
import type { ValueUsed } from '../rules/compute.ts';
import { valuesAtPricesOf } from '../rules/statement.ts';
import { methodLabels, ownPath, statementWords, ownWords as words } from '../statement-words.ts';
import { deductions, type FigureName, hourFigures, methods } from '../types.ts';
import { figureLabel, figureText } from './method.tsx';
import { OutcomeTable, type Shown } from './outcome.tsx';
import { VerifyBadge } from './parts.tsx';

export type DraftPageProps = Shown & {
  readonly lang: Lang;
  readonly slug: string;
  readonly ownerName: string;
  readonly revision: number;
  readonly mayEdit: boolean;
  readonly mayPublish: boolean;
  readonly missing: boolean;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
};

const nameOf = ({ effect, unit }: ValueUsed, lang: DraftPageProps['lang']): string =>
  `${effect[lang] ?? effect.nl ?? ''} (${unit[lang] ?? unit.nl ?? ''})`;

function EffectFields({ lang, typed, problems, input, at }: DraftPageProps & { at: number }): VNode {
  const field = (part: Parameters<typeof effectField>[1]) => ({
    lang,
    problems,
    name: effectField(at, part),
    value: typed.get(effectField(at, part)) ?? (part === 'years' ? '1' : ''),
    optional: 'unmarked' as const,
  });
  const number = { inputmode: 'numeric', width: 'short' } as const;
  return (
    <Fieldset
      lang={lang}
      name={`effect.${at}`}
      label={fill(words.effect, lang, { n: at + 1 })}
      problems={problems}
      focusTarget
      optional="unmarked"
    >
      <Select
        {...field('value')}
        label={words.value[lang]}
        options={input.values
          .filter(({ type }) => type !== 'valueOfHours')
          .map((value) => ({ value: value.slug, label: nameOf(value, lang) }))}
      />
      <TextInput {...field('least')} {...number} label={words.least[lang]} />
      <TextInput {...field('most')} {...number} label={words.most[lang]} hint={words.mostHint[lang]} />
      <TextInput {...field('years')} {...number} label={words.years[lang]} hint={words.yearsHint[lang]} />
      <Select
        {...field('method')}
        label={words.method[lang]}
        options={methods.map((method) => ({ value: method, label: methodLabels[method][lang] }))}
      />
      <TextArea
        {...field('how')}
        label={words.how[lang]}
        hint={words.howHint[lang]}
        maxLength={longestOf.how}
        rows={2}
      />
    </Fieldset>
  );
}

/** Was anything typed in an effect from this one on? What is there must be in sight. */
function rowsTyped(typed: DraftPageProps['typed']): number {
  const filled = Array.from({ length: mostEffects }, (_, at) =>
    (['value', 'least', 'most', 'method', 'how'] as const).some(
      (part) => (typed.get(effectField(at, part)) ?? '') !== '',
    ),
  );
  return filled.lastIndexOf(true) + 1;
}

function Effects(props: DraftPageProps): VNode {
  const { lang, typed } = props;
  const shown = Math.min(mostEffects, Math.max(1, rowsTyped(typed)));
  const rows = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, n) => <EffectFields key={from + n} {...props} at={from + n} />);
  return (
    <>
      <Heading level={2}>{words.effects[lang]}</Heading>
      <p>{words.effectsLead[lang]}</p>
      {rows(0, shown)}
      {shown < mostEffects && <Details summary={words.more[lang]}>{rows(shown, mostEffects)}</Details>}
    </>
  );
}

function FigureFields({ lang, typed, problems, input, name }: DraftPageProps & { name: FigureName }): VNode {
  const { least, most, reason, toVerify } = input.defaults[name];
  const field = (part: 'least' | 'most' | 'why') => ({
    lang,
    problems,
    name: figureField(name, part),
    value: typed.get(figureField(name, part)) ?? '',
    optional: 'unmarked' as const,
  });
  const number = { inputmode: 'decimal', width: 'short' } as const;
  const label = figureLabel(name, lang);
  return (
    <Fieldset lang={lang} name={name} label={label} problems={problems} focusTarget optional="unmarked">
      <p class="hv-hint">
        {reason === ''
          ? words.noStandard[lang]
          : fill(words.standard, lang, {
              figure: figureText({ name, least: least * 100, most: most * 100 }, lang),
              reason,
            })}{' '}
        <VerifyBadge lang={lang} toVerify={reason !== '' && toVerify !== false} />
      </p>
      <div class="hv-dials">
        <TextInput {...field('least')} {...number} label={words.lowest[lang]} />
        <TextInput {...field('most')} {...number} label={words.highest[lang]} />
      </div>
      <TextInput {...field('why')} label={words.why[lang]} />
    </Fieldset>
  );
}

function Hours(props: DraftPageProps): VNode {
  const { lang, typed, problems, input } = props;
  return (
    <>
      <Heading level={2}>{words.hours[lang]}</Heading>
      <p>{fill(words.hoursLead, lang, { times: numberWords(input.counts.times, lang) })}</p>
      <Select
        lang={lang}
        problems={problems}
        name="hours"
        value={typed.get('hours') ?? ''}
        label={words.hourValue[lang]}
        placeholder={words.noHours[lang]}
        optional="unmarked"
        options={input.values
          .filter(({ type }) => type === 'valueOfHours')
          .map((value) => ({ value: value.slug, label: nameOf(value, lang) }))}
      />
      {hourFigures.map((name) => (
        <FigureFields key={name} {...props} name={name} />
      ))}
    </>
  );
}

/** What the script needs to compute the same: the library at the prices of the year, the defaults, and the times. */
function factsOf({ input }: DraftPageProps) {
  const { year, values, rises, defaults, counts } = input;
  return {
    times: counts.times,
    values: valuesAtPricesOf(year, values, new Map(rises)),
    defaults,
  };
}

export function StatementForm(props: DraftPageProps): VNode {
  const { lang, slug, revision, typed, problems, input, outcome } = props;
  return (
    <hv-impact
      data-facts={JSON.stringify(factsOf(props))}
      data-nothing={statementWords.nothing[lang]}
      data-lang={lang}
    >
      <Form action={`${ownPath}/${slug}`} label={words.fillIn[lang]}>
        <input type="hidden" name="revision" value={revision} />
        <TextArea
          lang={lang}
          problems={problems}
          name="about"
          value={typed.get('about') ?? ''}
          label={words.about[lang]}
          hint={words.aboutHint[lang]}
          maxLength={longestOf.about}
          rows={3}
          optional
        />
        <Effects {...props} />
        <Hours {...props} />
        <Heading level={2}>{words.off[lang]}</Heading>
        <p>{words.offLead[lang]}</p>
        {deductions.map((name) => (
          <FigureFields key={name} {...props} name={name} />
        ))}
        <div aria-live="polite">
          <Heading level={2}>{statementWords.outcome[lang]}</Heading>
          <OutcomeTable lang={lang} input={input} outcome={outcome} />
        </div>
        <Button>{words.save[lang]}</Button>
      </Form>
    </hv-impact>
  );
}

/** Where officers enter and confirm the number from outside. */
import type { VNode } from 'preact';
import { formatMoment } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Breadcrumbs,
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  fill,
  Heading,
  TextInput,
} from '../../../ui/index.ts';
import { momentOf, roundUrl } from '../rules/outside.ts';
import type { SampleDraw } from '../types.ts';
import { sampleWords as words } from '../words-sample.ts';
import { monthWords, samplePath } from './samples.tsx';

export type WaitingDraw = {
  readonly draw: SampleDraw & { readonly list: NonNullable<SampleDraw['list']> };
  /** The number can be looked up by now. */
  readonly known: boolean;
  readonly step: 'enter' | 'confirm' | 'own';
};

export type OutsideProps = {
  readonly lang: Lang;
  readonly waiting: readonly WaitingDraw[];
  readonly mayEnter: boolean;
  readonly problems: readonly Problem[];
  /** What was typed, and for which draw. */
  readonly typed: { readonly slug: string; readonly number: string };
};

function One({ lang, one, typed, problems, mayEnter }: OutsideProps & { one: WaitingDraw }): VNode {
  const { draw, known, step } = one;
  const { outsideRound } = draw.list;
  const action = `/beheer/steekproeven/${draw.slug}/${step === 'confirm' ? 'bevestigen' : 'getal'}`;
  return (
    <section aria-labelledby={draw.slug}>
      <Heading level={2} id={draw.slug}>
        <a href={`${samplePath}/${draw.slug}`}>{monthWords(draw, lang)}</a>
      </Heading>
      <p>
        {fill(words.manageLead, lang, { month: monthWords(draw, lang), round: outsideRound })}{' '}
        <a href={roundUrl(outsideRound)}>{words.lookUp[lang]}</a>
      </p>
      {!known && <p>{fill(words.knownFrom, lang, { date: formatMoment(momentOf(outsideRound), lang) })}</p>}
      {step === 'own' && <p>{words.yourOwn[lang]}</p>}
      {step === 'confirm' && <p>{words.confirmLead[lang]}</p>}
      {known && mayEnter && step !== 'own' && (
        <Form action={action} label={monthWords(draw, lang)}>
          <TextInput
            lang={lang}
            name={`number-${draw.slug}`}
            label={words.number[lang]}
            hint={words.numberHint[lang]}
            value={typed.slug === draw.slug ? typed.number : ''}
            problems={typed.slug === draw.slug ? problems : []}
          />
          <Button>{(step === 'confirm' ? words.confirm : words.enter)[lang]}</Button>
        </Form>
      )}
    </section>
  );
}

export function OutsideView(props: OutsideProps): VNode {
  const { lang, waiting, problems } = props;
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ label: words.title[lang], href: samplePath }]} />
      <Heading level={1}>{words.manageTitle[lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      {waiting.length === 0 && <EmptyState title={words.noneWait[lang]} icon="circle-check" />}
      {waiting.map((one) => (
        <One key={one.draw.slug} {...props} one={one} />
      ))}
    </>
  );
}

/** 'Probeer andere getallen': a form that needs no script; with it, each number moves the outcome at once. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { Button, Form, Heading, Table, TextInput } from '../../../ui/index.ts';
import { claimWords as words } from '../claim-words.ts';
import {
  dialNames,
  figuresIn,
  type Outcome,
  outcomeOf,
  type Said,
  type Settings,
} from '../rules/simulate.ts';
import type { Network, Parameters } from '../types.ts';
import type { TypedFields } from './request-parts.tsx';
import { numberWords } from './sum-words.ts';

export type SimulatorProps = {
  readonly lang: Lang;
  readonly action: string;
  readonly network: Network;
  readonly parameters: Parameters;
  readonly settings: Settings;
  readonly outcome: Outcome;
  readonly typed: TypedFields;
  readonly problems: readonly Problem[];
};

/** Sentences for what an outcome does not say in euros. */
const saidOf = (lang: Lang): Said => ({
  mostOff: words.mostOff[lang],
  capBinds: words.capBinds[lang],
  bandNone: words.bandNone[lang],
  bandHolds: words.bandHolds[lang],
});

export const figuresOf = (outcome: Outcome, lang: Lang): Readonly<Record<string, string>> =>
  figuresIn(outcome, lang, saidOf(lang));

export const figureLabels = {
  total: words.total,
  perInhabitant: words.perInhabitant,
  perActivity: words.perActivity,
  most: words.most,
  band: words.band,
} as const;

export function Simulator(props: SimulatorProps): VNode {
  const { lang, action, network, parameters, settings, outcome, typed, problems } = props;
  const now = figuresOf(outcomeOf(network, parameters), lang);
  const tried = figuresOf(outcome, lang);
  return (
    <section aria-labelledby="proberen">
      <Heading level={2} id="proberen">
        {words.simulator[lang]}
      </Heading>
      <p>{words.simulatorHint[lang]}</p>
      <hv-claim
        data-facts={JSON.stringify({ network, parameters })}
        data-said={JSON.stringify(saidOf(lang))}
        data-lang={lang}
      >
        <Form action={`${action}#proberen`} method="get" label={words.simulator[lang]}>
          <div class="hv-dials">
            {dialNames.map((dial) => (
              <TextInput
                key={dial}
                lang={lang}
                problems={problems}
                name={dial}
                label={words.dials[dial][lang]}
                inputmode="decimal"
                width="short"
                value={
                  typed.text(dial) || (settings[dial] === null ? '' : numberWords(settings[dial] ?? 0, lang))
                }
                optional={settings[dial] === null}
              />
            ))}
          </div>
          <Button variant="secondary">{words.compute[lang]}</Button>
        </Form>
        <div aria-live="polite">
          <Table
            lang={lang}
            id="uitkomst"
            caption={words.figure[lang]}
            hideCaption
            narrow="stack"
            rows={Object.entries(figureLabels)}
            columns={[
              { header: words.figure[lang], rowHeader: true, cell: ([, label]) => label[lang] },
              { header: words.now[lang], numeric: true, cell: ([name]) => now[name] },
              {
                header: words.tried[lang],
                numeric: true,
                cell: ([name]) => <strong data-figure={name}>{tried[name]}</strong>,
              },
            ]}
          />
        </div>
      </hv-claim>
    </section>
  );
}

import type { VNode } from 'preact';
import type { Lang, Text } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Breadcrumbs,
  Button,
  ErrorSummary,
  Form,
  Heading,
  Lead,
  MoneyInput,
  Radios,
  Select,
  TextArea,
  TextInput,
} from '../../../ui/index.ts';
import { levels } from '../forms.ts';
import type { EnvelopeOverview } from '../types.ts';
import { moneyWords, officerWords } from './words.ts';

/** What was typed, by field. */
export type Typed = Readonly<Record<string, string>>;

type FieldsProps = { readonly lang: Lang; readonly typed: Typed; readonly problems: readonly Problem[] };

function PublicationFields({ lang, typed, problems, optional }: FieldsProps & { optional?: boolean }): VNode {
  return (
    <>
      <TextInput
        lang={lang}
        name="publication"
        label={officerWords.publication[lang]}
        hint={officerWords.publicationHint[lang]}
        value={typed.publication}
        problems={problems}
        optional={optional}
      />
      <TextArea
        lang={lang}
        name="reason"
        label={officerWords.reason[lang]}
        hint={officerWords.reasonHint[lang]}
        value={typed.reason}
        maxLength={500}
        rows={3}
        problems={problems}
        optional={optional}
      />
    </>
  );
}

export type ChangeFormProps = FieldsProps & {
  readonly overview: EnvelopeOverview;
  /** Is the round open already? Then a change is late (Awb 4:27). */
  readonly late: boolean;
};

export function ChangeForm({ lang, overview, typed, problems, late }: ChangeFormProps): VNode {
  const { envelope } = overview;
  return (
    <section aria-labelledby="wijzigen">
      <h2 id="wijzigen">{officerWords.change[lang]}</h2>
      <ErrorSummary lang={lang} problems={problems} />
      <p>{officerWords.changeHint[lang]}</p>
      {late && (
        <Alert kind="attention" lang={lang}>
          {officerWords.lateNote[lang]}
        </Alert>
      )}
      <Form action={`/plafonds/${envelope.id}`}>
        <input type="hidden" name="seen" value={String(envelope.balances.publishedCents)} />
        <Radios
          lang={lang}
          name="kind"
          label={officerWords.kind[lang]}
          options={[
            { value: 'raise', label: officerWords.raise[lang] },
            { value: 'lower', label: officerWords.lower[lang] },
          ]}
          value={typed.kind}
          problems={problems}
          inline
        />
        <MoneyInput
          lang={lang}
          name="amount"
          label={officerWords.by[lang]}
          value={typed.amount}
          problems={problems}
        />
        <PublicationFields lang={lang} typed={typed} problems={problems} />
        <Button>{officerWords.save[lang]}</Button>
      </Form>
    </section>
  );
}

export const areaLevels = ['gebied', 'wijkraad', 'wijk'] as const;
export type AreaLevel = (typeof areaLevels)[number];

export type NewCeilingsProps = FieldsProps & {
  readonly areas: Readonly<Record<AreaLevel, readonly { readonly slug: string; readonly name: string }[]>>;
  readonly rounds: readonly { readonly slug: string; readonly name: Text; readonly scheme: Text }[];
};

export function NewCeilingsView({ lang, rounds, areas, typed, problems }: NewCeilingsProps): VNode {
  const schemes = Map.groupBy(rounds, (round) => round.scheme[lang]);
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: '/plafonds', label: moneyWords.ceilings[lang] }]} />
      <Heading level={1}>{officerWords.newTitle[lang]}</Heading>
      <ErrorSummary lang={lang} problems={problems} />
      <Lead>{officerWords.newLead[lang]}</Lead>
      <Form action="/plafonds/nieuw">
        <Select
          lang={lang}
          name="round"
          label={officerWords.round[lang]}
          value={typed.round}
          problems={problems}
          options={[...schemes].map(([label, of]) => ({
            label,
            options: of.map((round) => ({ value: round.slug, label: round.name[lang] })),
          }))}
        />
        <Radios
          lang={lang}
          name="level"
          label={officerWords.level[lang]}
          value={typed.level}
          problems={problems}
          options={levels.map((level) => ({ value: level, label: officerWords.levels[level][lang] }))}
        />
        <Select
          lang={lang}
          name="area"
          label={officerWords.area[lang]}
          hint={officerWords.areaHint[lang]}
          value={typed.area}
          problems={problems}
          options={areaLevels.map((level) => ({
            label: officerWords.areas[level][lang],
            options: areas[level].map(({ slug, name }) => ({ value: `${level}:${slug}`, label: name })),
          }))}
          optional
        />
        <Radios
          lang={lang}
          name="domains"
          label={officerWords.domains[lang]}
          value={typed.domains ?? 'all'}
          problems={problems}
          options={[
            { value: 'all', label: officerWords.allDomains[lang] },
            { value: 'each', label: officerWords.eachDomain[lang] },
          ]}
        />
        <MoneyInput
          lang={lang}
          name="amount"
          label={officerWords.amountEach[lang]}
          hint={officerWords.amountEachHint[lang]}
          value={typed.amount}
          problems={problems}
          optional
        />
        <PublicationFields lang={lang} typed={typed} problems={problems} optional />
        <Button>{officerWords.make[lang]}</Button>
      </Form>
    </>
  );
}

import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Breadcrumbs,
  Button,
  Checkbox,
  DateInput,
  Details,
  ErrorSummary,
  Fieldset,
  Form,
  fill,
  Heading,
  Lead,
  Radios,
  Select,
  TextArea,
  TextInput,
} from '../../../ui/index.ts';
import { formLines } from '../forms.ts';
import { outsideUsualBand, usualBand } from '../rules.ts';
import { type Earmark, type Followed, fields, splitKeys } from '../types.ts';
import { longest } from '../wanted.ts';
import { earmarksPath, earmarkWords, recordPath, recordWords as words } from '../words.ts';
import { DomainTable, domainText, LinesTable, percentText } from './parts.tsx';
import { Wijken, type WijkenProps } from './wijken.tsx';

/** What was typed, by the name of its field. */
export type RecordTyped = ReadonlyMap<string, string>;

export type Preview = {
  readonly earmark: Earmark;
  readonly followed: Followed;
  readonly wijken: WijkenProps['wijken'];
};

export type RecordProps = {
  readonly lang: Lang;
  readonly years: readonly number[];
  readonly typed: RecordTyped;
  readonly problems: readonly Problem[];
  /** What was asked for and is right, shown before it is recorded. */
  readonly preview: Preview | null;
};

export function RecordView(props: RecordProps): VNode {
  const { lang, problems, preview } = props;
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[
          { href: '/plafonds', label: earmarkWords.ceilings[lang] },
          { href: earmarksPath, label: earmarkWords.title[lang] },
        ]}
      />
      <Heading level={1}>{words.title[lang]}</Heading>
      <ErrorSummary lang={lang} problems={problems} />
      {preview ? (
        <>
          <PreviewPart {...props} preview={preview} />
          <Details summary={words.change[lang]}>
            <RecordForm {...props} />
          </Details>
        </>
      ) : (
        <>
          <Lead>{words.lead[lang]}</Lead>
          <RecordForm {...props} />
        </>
      )}
    </>
  );
}

function PreviewPart({ lang, preview, typed }: RecordProps & { preview: Preview }): VNode {
  const { earmark, followed, wijken } = preview;
  const unusual = earmark.lines.filter(outsideUsualBand);
  const bound = (hundredths: number): string =>
    percentText({ percentLeast: hundredths, percentMost: hundredths }, lang);
  return (
    <section aria-labelledby="voorbeeld">
      <Heading level={2} id="voorbeeld">
        {words.previewTitle[lang]}
      </Heading>
      <p>{words.previewLead[lang]}</p>
      {unusual.length > 0 && (
        <Alert kind="attention" lang={lang}>
          {fill(words.unusual, lang, {
            least: bound(usualBand.percentLeast),
            most: bound(usualBand.percentMost),
            source: usualBand.source,
            names: unusual.map(({ name }) => name).join(', '),
          })}
        </Alert>
      )}
      <LinesTable lang={lang} lines={earmark.lines} id="begrotingen" />
      {followed.domains.length > 0 && (
        <>
          <Heading level={3}>{earmarkWords.perDomain[lang]}</Heading>
          <DomainTable lang={lang} year={earmark.year} followed={followed} linked={false} />
        </>
      )}
      <Wijken lang={lang} earmark={earmark} followed={followed} wijken={wijken} />
      <Form action={recordPath} label={words.record[lang]}>
        {[...typed].map(([name, value]) =>
          name === 'step' ? null : <input key={name} type="hidden" name={name} value={value} />,
        )}
        <Button name="step" value="record">
          {words.record[lang]}
        </Button>
      </Form>
    </section>
  );
}

function LineFields({ lang, problems, typed, at }: RecordProps & { at: number }): VNode {
  const name = (part: string): string => `line.${at}.${part}`;
  const field = (part: string) => ({ lang, problems, name: name(part), value: typed.get(name(part)) ?? '' });
  const optional = { optional: 'unmarked' } as const;
  return (
    <Fieldset
      lang={lang}
      name={`line.${at}`}
      label={fill(words.line, lang, { n: at + 1 })}
      problems={problems}
      focusTarget
      optional="unmarked"
    >
      <TextInput
        {...field('name')}
        {...optional}
        label={words.name[lang]}
        {...(at === 0 ? { hint: words.nameHint[lang] } : {})}
      />
      <TextInput {...field('base')} {...optional} label={words.base[lang]} />
      <TextInput
        {...field('percent')}
        {...optional}
        label={words.percent[lang]}
        hint={words.percentHint[lang]}
      />
      <Select
        {...field('domain')}
        {...optional}
        label={words.domain[lang]}
        placeholder={words.domainNone[lang]}
        options={fields.map((one) => ({ value: one, label: domainText(one)[lang] }))}
      />
      <TextInput {...field('source')} {...optional} label={words.source[lang]} />
      <Checkbox
        lang={lang}
        problems={problems}
        name={name('verify')}
        label={words.verify[lang]}
        checked={typed.get(name('verify')) === 'yes'}
        optional="unmarked"
      />
    </Fieldset>
  );
}

/** Welfare, care, safety and green; more are seldom asked for. */
const shownLines = 4;

function Lines({ from, to, ...props }: RecordProps & { from: number; to: number }): VNode {
  return (
    <>
      {Array.from({ length: to - from }, (_, at) => (
        <LineFields key={`line-${from + at}`} {...props} at={from + at} />
      ))}
    </>
  );
}

/** Was anything typed in a line from this one on? What is wrong there must be in sight. */
function anyTyped(typed: RecordTyped, from: number): boolean {
  return [...typed].some(
    ([name, value]) => value !== '' && Number(/^line\.(\d+)\./.exec(name)?.[1] ?? -1) >= from,
  );
}

function Splitting({ lang, problems, typed }: RecordProps): VNode {
  const field = (name: string) => ({ lang, problems, name, value: typed.get(name) ?? '' });
  return (
    <>
      <Radios
        {...field('splitKey')}
        label={words.split[lang]}
        options={splitKeys.map((key) => ({ value: key, label: words.keys[key][lang] }))}
      />
      <TextInput
        {...field('cityInhabitants')}
        label={words.cityInhabitants[lang]}
        hint={words.cityInhabitantsHint[lang]}
        optional="unmarked"
      />
      <TextInput {...field('inhabitantsSource')} label={words.inhabitantsSource[lang]} optional="unmarked" />
    </>
  );
}

function RecordForm(props: RecordProps): VNode {
  const { lang, years, problems, typed } = props;
  const field = (name: string) => ({ lang, problems, name, value: typed.get(name) ?? '' });
  return (
    <Form action={recordPath} label={words.title[lang]}>
      <Select
        {...field('year')}
        label={words.year[lang]}
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <TextInput {...field('document')} label={words.document[lang]} hint={words.documentHint[lang]} />
      <DateInput {...field('decidedOn')} label={words.decidedOn[lang]} hint={words.decidedOnHint[lang]} />
      <Heading level={2}>{words.lines[lang]}</Heading>
      <p>{words.linesHint[lang]}</p>
      <Lines {...props} from={0} to={shownLines} />
      <Details summary={words.moreLines[lang]} open={anyTyped(typed, shownLines)}>
        <Lines {...props} from={shownLines} to={formLines} />
      </Details>
      <Splitting {...props} />
      <TextArea
        {...field('reason')}
        label={words.reason[lang]}
        hint={words.reasonHint[lang]}
        maxLength={longest.reason}
        rows={2}
        optional
      />
      <Button name="step" value="preview">
        {words.preview[lang]}
      </Button>
    </Form>
  );
}

/** State aid and earlier years: what is known, and a small form to record what is not. */
import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Button,
  DateInput,
  Details,
  Form,
  fill,
  Heading,
  MoneyInput,
  Radios,
  Select,
  SummaryList,
  Table,
  TextInput,
} from '../../../ui/index.ts';
import { aidRows } from '../forms.ts';
import type { AidView, EarlierView, TypedFields } from './assess-view.ts';
import { caseHref } from './parts.tsx';
import { words } from './words.ts';

type Section = { readonly lang: Lang; readonly caseNumber: string; readonly problems: readonly Problem[] };

/** Opens the form by itself when something in it was wrong. */
const concerns = (problems: readonly Problem[], fields: RegExp): boolean =>
  problems.some((one) => fields.test(one.field));

export function AidSection({ lang, caseNumber, aid, problems }: Section & { aid: AidView }): VNode {
  const { declaration } = aid;
  return (
    <>
      <Heading level={2}>{words.aid[lang]}</Heading>
      {declaration === null ? (
        <p>{words.aidMissing[lang]}</p>
      ) : (
        <SummaryList
          lang={lang}
          rows={[
            {
              key: words.aid[lang],
              value: fill(words.aidDeclared, lang, { date: formatDate(declaration.signedOn, lang) }),
            },
            { key: words.otherAid[lang], value: formatCents(aid.usedCents, lang) },
            ...(aid.roomCents === null
              ? []
              : [{ key: words.aidRoom[lang], value: formatCents(aid.roomCents, lang) }]),
          ]}
        />
      )}
      <Details
        summary={words.recordDeclaration[lang]}
        open={concerns(problems, /^(economicActivity|signedOn|aid\.|declaration)/)}
      >
        <AidForm lang={lang} caseNumber={caseNumber} aid={aid} problems={problems} />
      </Details>
    </>
  );
}

function AidForm({ lang, caseNumber, aid, problems }: Section & { aid: AidView }): VNode {
  const { typed } = aid;
  return (
    <Form action={`${caseHref(caseNumber)}/staatssteun`} label={words.recordDeclaration[lang]}>
      <Radios
        lang={lang}
        name="economicActivity"
        label={words.economicActivity[lang]}
        value={typed.economicActivity}
        problems={problems}
        inline
        options={[
          { value: 'yes', label: { nl: 'Ja', en: 'Yes' }[lang] },
          { value: 'no', label: { nl: 'Nee', en: 'No' }[lang] },
        ]}
      />
      <DateInput
        lang={lang}
        name="signedOn"
        label={words.signedOn[lang]}
        value={typed.signedOn}
        problems={problems}
      />
      {Array.from({ length: aidRows }, (_, row) => (
        <AidRow key={`aid-${row + 1}`} lang={lang} row={row} typed={typed} problems={problems} />
      ))}
      <Button variant="secondary">{words.save[lang]}</Button>
    </Form>
  );
}

/** The lines ask the same things: by these names the summary tells them apart. */
export const aidLabels = (lang: Lang): ReadonlyMap<string, string> =>
  new Map(Array.from({ length: aidRows }, (_, row) => [`aid.${row}`, `${words.otherAid[lang]} ${row + 1}`]));

function AidRow({
  lang,
  row,
  typed,
  problems,
}: Omit<Section, 'caseNumber'> & { row: number; typed: TypedFields }): VNode {
  const field = (name: string): string => `aid.${row}.${name}`;
  const common = { lang, problems, optional: 'unmarked' as const };
  const nth = ` ${row + 1}`;
  return (
    <fieldset class="hv-field hv-fieldset">
      <legend class="utrecht-form-label hv-label">{words.otherAid[lang] + nth}</legend>
      <MoneyInput
        {...common}
        name={field('amount')}
        label={words.aidAmount[lang]}
        value={typed[field('amount')] ?? ''}
      />
      <DateInput
        {...common}
        name={field('grantedOn')}
        label={words.aidGrantedOn[lang]}
        value={typed[field('grantedOn')]}
      />
      <TextInput
        {...common}
        name={field('authority')}
        label={words.aidAuthority[lang]}
        value={typed[field('authority')]}
      />
      <Select
        {...common}
        name={field('regime')}
        label={words.aidRegime[lang]}
        value={typed[field('regime')] ?? 'general'}
        placeholder={null}
        options={[
          { value: 'general', label: words.aidGeneral[lang] },
          { value: 'sgei', label: words.aidSgei[lang] },
        ]}
      />
    </fieldset>
  );
}

export function EarlierSection({
  lang,
  caseNumber,
  earlier,
  problems,
}: Section & { earlier: EarlierView }): VNode {
  return (
    <>
      <Heading level={2}>{words.continuity[lang]}</Heading>
      <Table
        lang={lang}
        caption={words.continuity[lang]}
        hideCaption
        rows={earlier.grants}
        empty={<p>{words.noEarlier[lang]}</p>}
        columns={[
          { header: words.year[lang], rowHeader: true, cell: (grant) => grant.year },
          { header: words.scheme[lang], cell: (grant) => grant.schemeName },
          { header: words.activity[lang], cell: (grant) => grant.activity },
          {
            header: words.aidAmount[lang],
            numeric: true,
            cell: (grant) => formatCents(grant.amountCents, lang),
          },
        ]}
      />
      {earlier.predecessors.length > 0 && (
        <Details
          summary={words.recordEarlier[lang]}
          open={concerns(problems, /^(predecessorName|year|activity|source)$/)}
        >
          <EarlierForm lang={lang} caseNumber={caseNumber} earlier={earlier} problems={problems} />
        </Details>
      )}
    </>
  );
}

function EarlierForm({ lang, caseNumber, earlier, problems }: Section & { earlier: EarlierView }): VNode {
  const { typed } = earlier;
  return (
    <Form action={`${caseHref(caseNumber)}/eerdere-subsidie`} label={words.recordEarlier[lang]}>
      <Select
        lang={lang}
        name="predecessorName"
        label={words.predecessor[lang]}
        value={typed.predecessorName ?? earlier.predecessors[0]}
        placeholder={null}
        problems={problems}
        options={earlier.predecessors.map((name) => ({ value: name, label: name }))}
      />
      <TextInput
        lang={lang}
        name="year"
        label={words.year[lang]}
        value={typed.year}
        width="short"
        inputmode="numeric"
        problems={problems}
      />
      <MoneyInput
        lang={lang}
        name="earlierAmount"
        label={words.aidAmount[lang]}
        value={typed.earlierAmount ?? ''}
        problems={problems}
      />
      <TextInput
        lang={lang}
        name="activity"
        label={words.activity[lang]}
        value={typed.activity}
        problems={problems}
      />
      <TextInput
        lang={lang}
        name="source"
        label={words.source[lang]}
        value={typed.source}
        problems={problems}
      />
      <Button variant="secondary">{words.save[lang]}</Button>
    </Form>
  );
}

import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Breadcrumbs,
  Button,
  ButtonGroup,
  Checkbox,
  Checkboxes,
  DateInput,
  Details,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  LinkButton,
  MoneyInput,
  Radios,
  TextArea,
} from '../../../ui/index.ts';
import { longestReasons } from '../rules.ts';
import type { Pack, PackRow } from '../types.ts';
import { packCrumbs, rowHref } from './parts.tsx';
import type { RecordProps } from './record-form.ts';
import { Chair, Grounds, Proviso } from './record-mandate.tsx';
import { recordWords } from './words-record.ts';

/** From top to bottom. */
const fields = [
  'outcome',
  'amount',
  'ground',
  'unmetCriteria',
  'sameActivities',
  'reasonableTerm',
  'budgetProviso',
  'reasons',
  'metOn',
  'present',
  'conflicted',
  'chair',
  'confirm',
];

export function RecordView(props: RecordProps): VNode {
  const { lang, pack, row, kind, problems } = props;
  const mandated = kind === 'mandatedDecision';
  const { advice } = row;
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={packCrumbs(pack, lang, [{ href: rowHref(pack, row), label: row.application.title }])}
      />
      <Heading level={1} kicker={`${row.caseNumber} · ${row.application.title}`}>
        {recordWords[mandated ? 'titleDecision' : 'title'][lang]}
      </Heading>
      <ErrorSummary problems={problems} lang={lang} order={fields} />
      <Lead>{recordWords[mandated ? 'leadDecision' : 'leadAdvice'][lang]}</Lead>
      {advice && (
        <Alert kind="attention" lang={lang}>
          {fill(recordWords.supersedes, lang, { date: formatDate(advice.metOn, lang) })}
        </Alert>
      )}
      <Form action={`${rowHref(pack, row)}/advies`} lang={lang}>
        <input type="hidden" name="revision" value={row.application.revision} />
        <Outcome {...props} />
        {mandated && <Grounds {...props} />}
        <Proviso {...props} />
        <TextArea
          lang={lang}
          name="reasons"
          label={recordWords.reasons[lang]}
          hint={recordWords.reasonsHint[lang]}
          value={props.typed.reasons}
          maxLength={longestReasons}
          rows={6}
          problems={problems}
        />
        <DateInput
          lang={lang}
          name="metOn"
          label={recordWords.metOn[lang]}
          value={props.typed.metOn}
          problems={problems}
        />
        <Members {...props} />
        {mandated && <Chair {...props} />}
        {mandated && (
          <Checkbox
            lang={lang}
            name="confirm"
            label={recordWords.confirm[lang]}
            checked={props.typed.confirm}
            problems={problems}
          />
        )}
        <ButtonGroup>
          <Button>{recordWords.save[lang]}</Button>
          <LinkButton href={rowHref(pack, row)} variant="quiet">
            {recordWords.back[lang]}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </>
  );
}

function Outcome({ lang, row, typed, problems }: RecordProps): VNode {
  const amount = formatCents(row.application.requestedCents ?? 0, lang);
  return (
    <div class="hv-pack__outcome">
      <Radios
        lang={lang}
        name="outcome"
        label={recordWords.outcome[lang]}
        value={typed.outcome}
        problems={problems}
        options={[
          { value: 'yes', label: fill(recordWords.yes, lang, { amount }) },
          { value: 'part', label: recordWords.part[lang] },
          { value: 'no', label: recordWords.no[lang] },
        ]}
      />
      <div class="hv-pack__when">
        <MoneyInput
          lang={lang}
          name="amount"
          label={recordWords.amount[lang]}
          hint={recordWords.amountHint[lang]}
          value={typed.amount}
          problems={problems}
          optional="unmarked"
        />
      </div>
    </div>
  );
}

function Members({ lang, row, typed, problems }: RecordProps): VNode {
  const { count } = row;
  const mayBe = row.standings.filter(({ standing }) => standing !== 'conflicted');
  const shutOut = row.standings.filter(({ standing }) => standing === 'conflicted');
  const names = shutOut.map(({ member }) => member.name).join(', ');
  const askConflict = problems.some(({ field }) => field === 'conflicted') || typed.conflicted.length > 0;
  return (
    <>
      <Checkboxes
        lang={lang}
        name="present"
        label={recordWords.present[lang]}
        hint={fill(recordWords.presentHint, lang, {
          entitled: count.entitled,
          remaining: count.remaining,
          quorum: count.quorum ?? 0,
        })}
        values={typed.present}
        problems={problems}
        options={mayBe.map(({ member, standing }) => ({
          value: member.personId,
          label: member.name,
          hint: standing === 'undeclared' ? recordWords.undeclaredHint[lang] : undefined,
        }))}
      />
      {names !== '' && <p>{fill(recordWords.shutOut, lang, { names })}</p>}
      <Details summary={recordWords.conflicted[lang]} open={askConflict}>
        <Checkboxes
          lang={lang}
          name="conflicted"
          label={recordWords.conflicted[lang]}
          hint={recordWords.conflictedHint[lang]}
          values={typed.conflicted}
          problems={problems}
          optional="unmarked"
          options={mayBe.map(({ member }) => ({ value: member.personId, label: member.name }))}
        />
      </Details>
    </>
  );
}

export type CannotProps = {
  readonly lang: Lang;
  readonly pack: Pack;
  readonly row: PackRow;
  readonly problem: Problem;
};

/** Nothing can be recorded: why, and the way back. */
export function CannotView({ lang, pack, row, problem }: CannotProps): VNode {
  return (
    <>
      <Breadcrumbs lang={lang} items={packCrumbs(pack, lang)} />
      <Heading level={1} kicker={`${row.caseNumber} · ${row.application.title}`}>
        {recordWords.cannot[lang]}
      </Heading>
      <Lead>{problem.text[lang]}</Lead>
      <p>
        <LinkButton href={rowHref(pack, row)}>{recordWords.back[lang]}</LinkButton>
      </p>
    </>
  );
}

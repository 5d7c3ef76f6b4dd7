import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Breadcrumbs,
  Button,
  ButtonGroup,
  Checkbox,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  LinkButton,
  Radios,
  TextInput,
} from '../../../ui/index.ts';
import { type DeclarationForm, nameField } from '../forms.ts';
import type { Match, NameQuestion, Pack, PackRow } from '../types.ts';
import { applicantOf, packCrumbs, packHref } from './parts.tsx';
import { declareWords, packWords } from './words.ts';

/** A row with the names in it that she has to place. */
export type AskedRow = PackRow & { readonly questions: readonly NameQuestion[] };

export type DeclareProps = {
  readonly lang: Lang;
  readonly pack: Pack;
  /** To be declared on now: all that are open, or the one she wants to change. */
  readonly rows: readonly AskedRow[];
  /** Where the register has spoken already. */
  readonly matched: readonly { readonly row: PackRow; readonly matches: readonly Match[] }[];
  readonly typed: DeclarationForm;
  readonly problems: readonly Problem[];
  /** The form concerns this one alone. */
  readonly only: string | null;
};

export function DeclareView(props: DeclareProps): VNode {
  const { lang, pack, rows, problems } = props;
  return (
    <>
      <Breadcrumbs lang={lang} items={packCrumbs(pack, lang)} />
      <Heading level={1}>{declareWords[props.only === null ? 'title' : 'change'][lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{declareWords.lead[lang]}</Lead>
      <Details summary={declareWords.what[lang]} open>
        <ul>
          {declareWords.examples.map((example) => (
            <li key={example.en}>{example[lang]}</li>
          ))}
        </ul>
        <p>{declareWords.whatIf[lang]}</p>
      </Details>
      {props.matched.length > 0 && <Matched {...props} />}
      {rows.length === 0 ? <AllDeclared {...props} /> : <DeclareForm {...props} />}
    </>
  );
}

function matchWords(match: Match, lang: Lang): string {
  return fill(declareWords.match[match.kind], lang, { description: match.description ?? '' });
}

function Matched({ lang, matched }: DeclareProps): VNode {
  return (
    <Alert kind="info" lang={lang} title={declareWords.matched[lang]}>
      <ul>
        {matched.map(({ row, matches }) => (
          <li key={row.caseNumber}>
            {row.application.title}: {matches.map((match) => matchWords(match, lang)).join('; ')}
          </li>
        ))}
      </ul>
      <p>
        {declareWords.matchedText[lang]} <a href="/belangen">{packWords.ownRegister[lang]}</a>
      </p>
    </Alert>
  );
}

function AllDeclared({ lang, pack }: DeclareProps): VNode {
  return (
    <EmptyState title={declareWords.allDone[lang]} icon="circle-check">
      <p>{declareWords.allDoneText[lang]}</p>
      <p>
        <LinkButton href={packHref(pack)}>{declareWords.toPack[lang]}</LinkButton>
      </p>
    </EmptyState>
  );
}

function DeclareForm(props: DeclareProps): VNode {
  const { lang, pack, rows, typed, problems, only } = props;
  return (
    <Form action={`${packHref(pack)}/belangen`} lang={lang}>
      {only === null ? (
        <div class="hv-pack__all">
          <Checkbox
            lang={lang}
            name="all"
            label={declareWords.all[lang]}
            checked={typed.allNone}
            optional="unmarked"
          />
        </div>
      ) : (
        <input type="hidden" name="zaak" value={only} />
      )}
      <ol class="hv-pack__declare">
        {rows.map((row) => (
          <DeclareRow key={row.caseNumber} lang={lang} row={row} typed={typed} problems={problems} />
        ))}
      </ol>
      <ButtonGroup>
        <Button>{declareWords.send[lang]}</Button>
        <LinkButton href={packHref(pack)} variant="quiet">
          {declareWords.toPack[lang]}
        </LinkButton>
      </ButtonGroup>
    </Form>
  );
}

function DeclareRow({
  lang,
  row,
  typed,
  problems,
}: Pick<DeclareProps, 'lang' | 'typed' | 'problems'> & { row: AskedRow }): VNode {
  const { caseNumber, application } = row;
  const own = typed.rows.get(caseNumber);
  const about = [
    caseNumber,
    row.wijk.name,
    applicantOf(row, lang),
    formatCents(application.requestedCents ?? 0, lang),
  ];
  return (
    <li class="hv-pack__declare-row">
      <h2 class="hv-pack__declare-title">{application.title}</h2>
      <p class="hv-pack__under">{about.join(' · ')}</p>
      {row.questions.map((question) => (
        <Radios
          key={question.interestId}
          lang={lang}
          name={nameField(row, question)}
          label={fill(declareWords.samePerson, lang, { name: question.name })}
          hint={fill(declareWords.samePersonHint, lang, { description: question.description })}
          value={typed.names.get(nameField(row, question)) || null}
          problems={problems}
          inline
          options={[
            { value: 'no', label: declareWords.otherPerson[lang] },
            { value: 'yes', label: declareWords.thisPerson[lang] },
          ]}
        />
      ))}
      <Radios
        lang={lang}
        name={`interest.${caseNumber}`}
        label={declareWords.have[lang]}
        value={own?.choice ?? null}
        problems={problems}
        optional="unmarked"
        inline
        options={[
          { value: 'none', label: declareWords.none[lang] },
          { value: 'interest', label: declareWords.interest[lang] },
        ]}
      />
      <div class="hv-pack__when">
        <TextInput
          lang={lang}
          name={`reason.${caseNumber}`}
          label={declareWords.reason[lang]}
          hint={declareWords.reasonHint[lang]}
          value={own?.reason ?? ''}
          problems={problems}
          optional="unmarked"
        />
      </div>
    </li>
  );
}

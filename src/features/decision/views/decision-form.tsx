/** The decision itself: judgements, outcome, amount or ground, reasons. Nothing is sent before the letter was seen. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  Checkbox,
  Form,
  fill,
  Heading,
  LinkButton,
  MoneyInput,
  Radios,
  Select,
  TextArea,
} from '../../../ui/index.ts';
import { longestTerm, maxReasons, refusalGrounds } from '../rules.ts';
import { type Finding, refusalGroundKeys } from '../types.ts';
import type { AssessView } from './assess-view.ts';
import { caseHref } from './parts.tsx';
import { words } from './words.ts';
import { provisoWords } from './words-proviso.ts';

/** As typed. */
export type TypedDecision = {
  readonly outcome: string;
  readonly amount: string;
  readonly refusalGround: string;
  readonly reasons: string;
  readonly departureReasons: string;
  readonly deviationReasons: string;
  readonly obligations: string;
  readonly reasonableTerm: boolean;
  readonly givenTerm: string;
  /** Null while nobody chose. */
  readonly budgetProviso: boolean | null;
  readonly judgements: Readonly<Record<string, string>>;
};

export type DecisionFormProps = {
  readonly lang: Lang;
  readonly view: AssessView;
  readonly problems: readonly Problem[];
  readonly typed: TypedDecision;
  readonly revision: number;
  /** Criteria that a person answers, as the rules put them without any answer. */
  readonly toJudge: readonly Finding[];
};

export function DecisionForm(props: DecisionFormProps): VNode {
  const { lang, view, typed, problems } = props;
  return (
    <>
      <Heading level={2} id="besluit">
        {words.decision[lang]}
      </Heading>
      <Form action={`${caseHref(view.caseNumber)}/beoordelen`} lang={lang}>
        <input type="hidden" name="revision" value={props.revision} />
        {props.toJudge.map((finding) => (
          <Judge key={finding.key} finding={finding} {...props} />
        ))}
        <GivenTerm {...props} />
        <div class="hv-decide">
          <Outcome {...props} />
          <TextArea
            lang={lang}
            name="reasons"
            label={words.reasons[lang]}
            hint={words.reasonsHint[lang]}
            value={typed.reasons}
            maxLength={maxReasons}
            rows={6}
            problems={problems}
          />
          <CouncilReasons {...props} />
          <GrantOnly {...props} />
        </div>
        <ButtonGroup>
          <Button>{words.preview[lang]}</Button>
          <LinkButton href={caseHref(view.caseNumber)} variant="quiet">
            {words.cancel[lang]}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </>
  );
}

function Judge({ lang, finding, typed, problems }: DecisionFormProps & { finding: Finding }): VNode {
  const continuity = finding.check === 'continuityTerm';
  return (
    <Radios
      lang={lang}
      name={`judgement.${finding.key}`}
      label={fill(words.judge, lang, { label: finding.label[lang] })}
      hint={finding.check === 'person' ? undefined : finding.sentence[lang]}
      value={typed.judgements[finding.key]}
      problems={problems}
      options={[
        { value: 'met', label: words[continuity ? 'continuityMet' : 'judgeMet'][lang] },
        { value: 'notMet', label: words[continuity ? 'continuityNotMet' : 'judgeNotMet'][lang] },
      ]}
    />
  );
}

/** Asked of who got subsidy for years; it applies where the activities are the same and she gets less (Awb 4:51). */
function GivenTerm({ lang, typed, problems, toJudge }: DecisionFormProps): VNode | null {
  if (!toJudge.some((finding) => finding.check === 'continuityTerm')) return null;
  return (
    <TextArea
      lang={lang}
      name="givenTerm"
      label={words.givenTerm[lang]}
      hint={words.givenTermHint[lang]}
      value={typed.givenTerm}
      maxLength={longestTerm}
      rows={3}
      problems={problems}
      optional="unmarked"
    />
  );
}

function Outcome({ lang, typed, problems }: DecisionFormProps): VNode {
  return (
    <>
      <Radios
        lang={lang}
        name="outcome"
        label={words.outcome[lang]}
        value={typed.outcome}
        problems={problems}
        options={[
          { value: 'grant', label: words.grant[lang] },
          { value: 'refuse', label: words.refuse[lang] },
        ]}
      />
      <div class="hv-decide__grant">
        <MoneyInput
          lang={lang}
          name="amount"
          label={words.amount[lang]}
          hint={words.amountHint[lang]}
          value={typed.amount}
          problems={problems}
          optional="unmarked"
        />
      </div>
      <div class="hv-decide__refuse">
        <Select
          lang={lang}
          name="refusalGround"
          label={words.ground[lang]}
          hint={words.groundHint[lang]}
          value={typed.refusalGround}
          problems={problems}
          optional="unmarked"
          options={refusalGroundKeys
            .filter((key) => key !== 'councilJudgement')
            .map((key) => ({
              value: key,
              label: `${refusalGrounds[key].label[lang]}${refusalGrounds[key].hearing ? ' *' : ''}`,
            }))}
        />
      </div>
    </>
  );
}

const common = { maxLength: maxReasons, rows: 3, optional: 'unmarked' } as const;

/** Awb 3:50 where the council advised; Awb 10:7 where it usually decides itself. Nothing to explain before it spoke. */
function CouncilReasons({ lang, view, typed, problems }: DecisionFormProps): VNode | null {
  const decides = view.council?.decides === true;
  if (!view.advice && !decides) return null;
  return (
    <TextArea
      {...common}
      lang={lang}
      problems={problems}
      name="departureReasons"
      label={words[decides ? 'ownDecision' : 'departure'][lang]}
      hint={words[decides ? 'ownDecisionHint' : 'departureHint'][lang]}
      value={typed.departureReasons}
    />
  );
}

/** Proposed wherever it can be made: the money of that year is not certain yet (Awb 4:34). */
function Proviso({
  lang,
  view: { proviso },
  typed,
  problems,
}: Pick<DecisionFormProps, 'lang' | 'view' | 'typed' | 'problems'>): VNode | null {
  if (proviso === null) return null;
  const slots = { year: proviso.year };
  return (
    <>
      <Alert kind="attention" lang={lang}>
        {fill(provisoWords.notAdopted, lang, slots)}
      </Alert>
      <Checkbox
        lang={lang}
        name="budgetProviso"
        label={fill(provisoWords.make, lang, slots)}
        hint={provisoWords.makeHint[lang]}
        checked={typed.budgetProviso ?? proviso.proposed}
        problems={problems}
        optional="unmarked"
      />
    </>
  );
}

function GrantOnly({ lang, view, typed, problems, toJudge }: DecisionFormProps): VNode {
  const shared = { ...common, lang, problems };
  return (
    <div class="hv-decide__grant">
      <Proviso lang={lang} view={view} typed={typed} problems={problems} />
      <TextArea
        {...shared}
        name="deviationReasons"
        label={words.deviation[lang]}
        hint={words.deviationHint[lang]}
        value={typed.deviationReasons}
      />
      <TextArea
        {...shared}
        name="obligations"
        label={words.obligations[lang]}
        hint={words.obligationsHint[lang]}
        value={typed.obligations}
      />
      {toJudge.some((finding) => finding.check === 'continuityTerm') && (
        <Checkbox
          lang={lang}
          name="reasonableTerm"
          label={words.reasonableTerm[lang]}
          checked={typed.reasonableTerm}
          problems={problems}
          optional="unmarked"
        />
      )}
    </div>
  );
}

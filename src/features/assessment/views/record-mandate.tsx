/** What only a council that decides by mandate is asked: the ground of a no, the condition on a yes, who signs. */
import type { VNode } from 'preact';
import { Alert, Checkbox, Checkboxes, fill, Radios, Select, TextArea } from '../../../ui/index.ts';
import { judgedCriteria, longestTerm } from '../rules.ts';
import { councilGrounds } from '../types.ts';
import type { RecordProps } from './record-form.ts';
import { groundWords, recordWords } from './words-record.ts';

/** Beside what it says, what the letter must rest on: the ground of a no, and the years before. */
export function Grounds({ lang, pack, typed, problems, continuity }: RecordProps): VNode {
  const judged = judgedCriteria(pack.version.rules);
  return (
    <>
      <Radios
        lang={lang}
        name="ground"
        label={recordWords.ground[lang]}
        hint={recordWords.groundHint[lang]}
        value={typed.ground}
        problems={problems}
        optional="unmarked"
        options={councilGrounds
          .filter((ground) => ground !== 'reasonableTerm' || continuity !== null)
          .map((ground) => ({ value: ground, label: groundWords[ground][lang] }))}
      />
      {judged.length > 0 && (
        <Checkboxes
          lang={lang}
          name="unmetCriteria"
          label={recordWords.unmet[lang]}
          hint={recordWords.unmetHint[lang]}
          values={typed.unmetCriteria}
          problems={problems}
          optional="unmarked"
          options={judged.map(({ key, label, article }) => ({
            value: key,
            label: label[lang],
            hint: article,
          }))}
        />
      )}
      {continuity && (
        <>
          <Radios
            lang={lang}
            name="sameActivities"
            label={recordWords.sameActivities[lang]}
            hint={continuity.sentence[lang]}
            value={typed.sameActivities}
            problems={problems}
            options={[
              { value: 'yes', label: recordWords.sameYes[lang] },
              { value: 'no', label: recordWords.sameNo[lang] },
            ]}
          />
          <TextArea
            lang={lang}
            name="reasonableTerm"
            label={recordWords.reasonableTerm[lang]}
            hint={recordWords.reasonableTermHint[lang]}
            value={typed.reasonableTerm}
            maxLength={longestTerm}
            rows={3}
            problems={problems}
            optional="unmarked"
          />
        </>
      )}
    </>
  );
}

/** The city's money of that year is not certain yet (Awb 4:34). */
export function Proviso({ lang, proviso, typed, problems }: RecordProps): VNode | null {
  if (proviso === null) return null;
  const slots = { year: proviso.year };
  return (
    <>
      <Alert kind="attention" lang={lang}>
        {fill(recordWords.notAdopted, lang, slots)}
      </Alert>
      <Checkbox
        lang={lang}
        name="budgetProviso"
        label={fill(recordWords.budgetProviso, lang, slots)}
        hint={recordWords.budgetProvisoHint[lang]}
        checked={typed.budgetProviso ?? proviso.proposed}
        problems={problems}
        optional="unmarked"
      />
    </>
  );
}

export function Chair({ lang, row, typed, problems }: RecordProps): VNode {
  return (
    <Select
      lang={lang}
      name="chair"
      label={recordWords.chair[lang]}
      hint={recordWords.chairHint[lang]}
      value={typed.chair}
      problems={problems}
      options={row.standings
        .filter(({ standing }) => standing !== 'conflicted')
        .map(({ member }) => ({ value: member.personId, label: member.name }))}
    />
  );
}

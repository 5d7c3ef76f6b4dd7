/** The fields of each act. `value` gives back what was typed, or what the form proposes. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { Checkbox, DateInput, Details, Fieldset, Radios, TextArea, TextInput } from '../../../ui/index.ts';
import { actWords as words } from '../act-words.ts';
import { noteLength, otherKey } from '../rules/completion.ts';
import { groundNames, suspensionGrounds } from '../rules/term-changes.ts';

export type FieldsProps = {
  readonly lang: Lang;
  readonly problems: readonly Problem[];
  readonly value: (field: string) => string;
  /** Is this box ticked: as sent, or as proposed? */
  readonly ticked: (field: string) => boolean;
};

export type ItemChoice = { readonly key: string; readonly label: string; readonly missing: boolean };

function Item({ item, ...props }: FieldsProps & { item: ItemChoice }): VNode {
  const { lang, problems } = props;
  const name = `note.${item.key}`;
  const note = { lang, name, problems, optional: 'unmarked' as const, value: props.value(name) };
  return (
    <div class="hv-item">
      <Checkbox
        lang={lang}
        name={`item.${item.key}`}
        label={item.label}
        checked={props.ticked(`item.${item.key}`)}
        optional="unmarked"
      />
      {item.key === otherKey ? (
        <TextArea {...note} label={words.ask.note[lang]} maxLength={noteLength} rows={2} />
      ) : (
        <TextInput {...note} label={`${words.ask.note[lang]}: ${item.label}`} />
      )}
    </div>
  );
}

export function AskFields(
  props: FieldsProps & { readonly items: readonly ItemChoice[]; readonly days: number },
): VNode {
  const { lang, problems, items } = props;
  const shown = items.filter((item) => item.missing || props.ticked(`item.${item.key}`));
  const others = items.filter((item) => !shown.includes(item));
  return (
    <>
      <Fieldset lang={lang} name="items" label={words.ask.items[lang]} problems={problems} focusTarget>
        {shown.map((item) => (
          <Item key={item.key} item={item} {...props} />
        ))}
        {others.length > 0 && (
          <Details summary={words.ask.others[lang]} open={shown.length === 0}>
            {others.map((item) => (
              <Item key={item.key} item={item} {...props} />
            ))}
          </Details>
        )}
      </Fieldset>
      <DateInput
        lang={lang}
        name="completeBefore"
        label={words.ask.before[lang]}
        hint={words.ask.beforeHint(props.days)[lang]}
        problems={problems}
        value={props.value('completeBefore')}
      />
    </>
  );
}

/** One date: when something came in, or from when it counts. */
export function DayField(props: FieldsProps & { readonly label: string }): VNode {
  return (
    <DateInput
      lang={props.lang}
      name="on"
      label={props.label}
      problems={props.problems}
      value={props.value('on')}
    />
  );
}

export function PaperFields(props: FieldsProps & { readonly items: readonly ItemChoice[] }): VNode {
  const { lang } = props;
  return (
    <>
      <DayField {...props} label={words.paper.on[lang]} />
      {props.items.length > 0 && (
        <Fieldset lang={lang} name="paper" label={words.paper.items[lang]} optional="unmarked">
          {props.items.map((item) => (
            <Checkbox
              key={item.key}
              lang={lang}
              name={`paper.${item.key}`}
              label={item.label}
              checked={props.ticked(`paper.${item.key}`)}
              optional="unmarked"
            />
          ))}
        </Fieldset>
      )}
    </>
  );
}

export function ReasonField(props: FieldsProps & { readonly maxLength: number }): VNode {
  const { lang } = props;
  return (
    <TextArea
      lang={lang}
      name="reason"
      label={words.extend.reason[lang]}
      hint={words.extend.reasonHint[lang]}
      problems={props.problems}
      value={props.value('reason')}
      maxLength={props.maxLength}
    />
  );
}

export function SuspendFields(props: FieldsProps & { readonly maxLength: number }): VNode {
  const { lang, problems, value } = props;
  const field = { lang, problems };
  return (
    <>
      <Radios
        {...field}
        name="ground"
        label={words.suspend.ground[lang]}
        value={value('ground')}
        options={suspensionGrounds.map((ground) => ({ value: ground, label: groundNames[ground][lang] }))}
      />
      <DateInput {...field} name="from" label={words.suspend.from[lang]} value={value('from')} />
      <DateInput
        {...field}
        name="until"
        label={words.suspend.until[lang]}
        hint={words.suspend.untilHint[lang]}
        value={value('until')}
        optional
      />
      <DateInput
        {...field}
        name="consentedOn"
        label={words.suspend.consentedOn[lang]}
        hint={words.suspend.consentedOnHint[lang]}
        value={value('consentedOn')}
        optional
      />
      <TextArea
        {...field}
        name="explanation"
        label={words.suspend.explanation[lang]}
        value={value('explanation')}
        maxLength={props.maxLength}
        rows={4}
      />
    </>
  );
}

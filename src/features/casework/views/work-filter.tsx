/** Searching and narrowing down the work list: one form, sent by GET, so that a list can be kept as a link. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Button,
  ButtonGroup,
  Checkbox,
  Details,
  Form,
  LinkButton,
  type Option,
  type OptionGroup,
  Select,
  TextInput,
} from '../../../ui/index.ts';
import { listWords as words } from '../messages.ts';

export type FilterChoices = {
  readonly action: string;
  readonly values: Readonly<Record<'q' | 'soort' | 'wijk' | 'regeling' | 'ronde' | 'deel', string>>;
  readonly problems: readonly Problem[];
  readonly mine: boolean;
  readonly unread: boolean;
  /** Narrowed down by more than words. */
  readonly open: boolean;
  readonly kinds: readonly (Option | OptionGroup)[];
  readonly wijken: readonly Option[];
  readonly schemes: readonly Option[];
  readonly rounds: readonly Option[];
};

export function FilterForm(props: FilterChoices & { readonly lang: Lang }): VNode {
  const { lang, values } = props;
  const field = { lang, optional: 'unmarked' as const };
  return (
    <Form action={props.action} method="get" label={words.find[lang]} class="hv-search">
      <div class="hv-form--inline">
        <TextInput
          {...field}
          name="q"
          type="search"
          width="medium"
          label={words.search[lang]}
          value={values.q}
          problems={props.problems}
        />
        <Button variant="secondary" icon="search">
          {words.find[lang]}
        </Button>
      </div>
      <Details summary={words.filters[lang]} open={props.open}>
        <div class="hv-form--inline">
          <Select
            {...field}
            name="soort"
            label={words.kind[lang]}
            options={props.kinds}
            value={values.soort}
            placeholder={words.kindAll[lang]}
          />
          <Select
            {...field}
            name="wijk"
            label={words.wijk[lang]}
            options={props.wijken}
            value={values.wijk}
            placeholder={words.wijkAll[lang]}
          />
          <Select
            {...field}
            name="regeling"
            label={words.scheme[lang]}
            options={props.schemes}
            value={values.regeling}
            placeholder={words.schemeAll[lang]}
          />
          <Select
            {...field}
            name="ronde"
            label={words.round[lang]}
            options={props.rounds}
            value={values.ronde}
            placeholder={words.roundAll[lang]}
          />
        </div>
        <Checkbox {...field} name="mijn" value="1" label={words.mine[lang]} checked={props.mine} />
        <Checkbox {...field} name="nieuw" value="1" label={words.unread[lang]} checked={props.unread} />
        {values.deel !== '' && <input type="hidden" name="deel" value={values.deel} />}
        <ButtonGroup>
          <Button variant="secondary">{words.find[lang]}</Button>
          <LinkButton href={props.action} variant="quiet">
            {words.clear[lang]}
          </LinkButton>
        </ButtonGroup>
      </Details>
    </Form>
  );
}

/** What every public draw shows in the same way: its commitment, its list, its secret, and how anybody checks it. */
import type { ComponentChildren, VNode } from 'preact';
import { formatMoment } from '../../../kernel/dates.ts';
import type { Lang, Text } from '../../../kernel/messages.ts';
import { Button, fill, Heading, LinkButton } from '../../../ui/index.ts';
import { publicDrawWords as words } from './public-draw-words.ts';

/** A check number or a command that somebody copies. */
export const Hash = ({ children }: { children: string }): VNode => <code class="hv-hash">{children}</code>;

export const Part = (props: { id: string; title: string; children: ComponentChildren }): VNode => (
  <section aria-labelledby={props.id}>
    <Heading level={2} id={props.id}>
      {props.title}
    </Heading>
    {props.children}
  </section>
);

type CommitmentProps = { readonly lang: Lang; readonly commitment: string; readonly committedAt: Date };

export const Commitment = ({ lang, commitment, committedAt }: CommitmentProps): VNode => (
  <>
    <p>
      <Hash>{commitment}</Hash>
    </p>
    <p>{fill(words.promisedAt, lang, { date: formatMoment(committedAt, lang) })}</p>
  </>
);

type ListedProps = {
  readonly lang: Lang;
  readonly list: { readonly listedAt: Date; readonly hash: string };
  /** How many are on it. */
  readonly n: number;
  /** With {date}, and with {n} where it is not one. */
  readonly one: Text;
  readonly several: Text;
};

/** When the list was drawn up, how many are on it, and its check number. */
export function Listed({ lang, list, n, one, several }: ListedProps): VNode {
  const date = formatMoment(list.listedAt, lang);
  return (
    <>
      <p>{n === 1 ? fill(one, lang, { date }) : fill(several, lang, { date, n })}</p>
      <p>
        {words.listHash[lang]}: <Hash>{list.hash}</Hash>
      </p>
    </>
  );
}

export const CaseNumbers = ({ caseNumbers }: { caseNumbers: readonly string[] }): VNode => (
  <ul class="hv-link-columns">
    {caseNumbers.map((one) => (
      <li key={one}>{one}</li>
    ))}
  </ul>
);

type SecretProps = {
  readonly lang: Lang;
  readonly reveal: { readonly seed: string; readonly revealedAt: Date };
  /** What the result says, and what it does not. */
  readonly meaning: Text;
};

export const Secret = ({ lang, reveal, meaning }: SecretProps): VNode => (
  <>
    <p>
      {words.seed[lang]}: <Hash>{reveal.seed}</Hash>
    </p>
    <p>
      {fill(words.revealedAt, lang, { date: formatMoment(reveal.revealedAt, lang) })} {meaning[lang]}
    </p>
  </>
);

/** `listTwice` → `list-twice`: as an element names its data. */
const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

type CheckProps = {
  readonly lang: Lang;
  /** The draw as the browser reads it. */
  readonly file: object;
  /** Of the same file, to download. */
  readonly href: string;
  readonly lead: Text;
  readonly right: Text;
  /** What can be wrong with a draw, each by its code. */
  readonly faults: Readonly<Record<string, Text>>;
  /** How to check it with other programs. */
  readonly children: ComponentChildren;
};

export function Check({ lang, file, href, lead, right, faults, children }: CheckProps): VNode {
  const answers = Object.fromEntries(
    Object.entries(faults).map(([fault, label]) => [`data-${dashed(fault)}`, label[lang]]),
  );
  return (
    <Part id="narekenen" title={words.check[lang]}>
      <hv-draw
        hidden
        data-file={JSON.stringify(file)}
        data-right={right[lang]}
        data-unsafe={words.unsafe[lang]}
        {...answers}
      >
        <p>{lead[lang]}</p>
        <Button variant="secondary">{words.checkButton[lang]}</Button>
        <p role="status" data-answer="" />
      </hv-draw>
      <p>
        <LinkButton href={href} variant="secondary" icon="download" download>
          {words.file[lang]}
        </LinkButton>
      </p>
      {children}
    </Part>
  );
}

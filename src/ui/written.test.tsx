import type { VNode } from 'preact';
import { beforeEach, expect, test } from 'vitest';
import { writtenByContent } from './written.ts';

let rendered: number;
type Content = { readonly name: string; readonly note?: string };
const Part = ({ name, note }: Content): VNode => {
  rendered += 1;
  return <p title={note}>{name}</p>;
};

beforeEach(() => {
  rendered = 0;
});

test('what is made from the same is rendered once, and what differs anywhere anew', () => {
  const lineOf = writtenByContent(10, Part);
  const said = [{ name: '<Ali>' }, { name: '<Ali>' }, { name: '<Ali>', note: '7' }].map(
    (content) => lineOf(content).__html,
  );
  expect(said).toEqual(['<p>&lt;Ali></p>', '<p>&lt;Ali></p>', '<p title="7">&lt;Ali></p>']);
  expect(rendered).toBe(2);
});

test('of more than are kept, the one asked for longest ago is rendered anew', () => {
  const lineOf = writtenByContent(2, Part);
  for (const name of ['a', 'b', 'a', 'c', 'a']) lineOf({ name });
  expect(rendered).toBe(3);
  lineOf({ name: 'b' });
  expect(rendered).toBe(4);
});

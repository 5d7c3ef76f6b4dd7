import { describe, expect, it } from 'vitest';
import { longPage, trialRules } from '../../../../tests/support/trial-rules.ts';
import type { Answers } from '../../application/types.ts';
import { fullTextOf } from './full-text.ts';

const rules = trialRules();
const answers: Answers = {
  title: 'Tuin',
  plan: 'Wij planten bomen.',
  periodFrom: '2027-05-01',
  periodUntil: '2027-05-01',
  budget: [{ description: 'Aarde', amountCents: 250_00 }],
  funding: [{ description: 'Fonds', amountCents: 50_00 }],
  fundingOwnCents: 25_50,
  iban: 'NL91ABNA0417164300',
  ibanHolder: 'Samira Proef',
  contact: true,
};
const facts = { lang: 'nl', wijk: 'Noordwijk', domain: 'Sociale cohesie' } as const;
const read = { title: 'Tuin', answers, requestedCents: 174_50 };

describe('the full text', () => {
  const parts = fullTextOf(rules, read, facts);
  const rows = parts.flatMap((part) => part.rows);
  const value = (key: string) => rows.find((row) => row.key === key)?.value;

  it('has the plan, the place, the time and the money', () => {
    expect(value('plan')).toEqual({ kind: 'text', text: 'Wij planten bomen.' });
    expect(value('wijk')).toEqual({ kind: 'text', text: 'Noordwijk' });
    expect(value('period')).toEqual({ kind: 'text', text: '1 mei 2027' });
    expect(value('budget')).toMatchObject({ kind: 'money', total: '€\u00a0250' });
    expect(value('funding')).toMatchObject({
      rows: [
        ['Eigen geld', '€\u00a025,50'],
        ['Fonds', '€\u00a050'],
        ['Gevraagd bij de gemeente', '€\u00a0174,50'],
      ],
      total: '€\u00a0250',
    });
  });

  it('does not repeat the title', () => {
    expect(value('title')).toBeUndefined();
  });

  it('never says who asks, where she lives or where the money goes', () => {
    const text = JSON.stringify(fullTextOf({ ...rules, form: [...rules.form, longPage] }, read, facts));
    for (const secret of ['NL91ABNA0417164300', 'Samira', 'Proefstraat']) expect(text).not.toContain(secret);
    expect(rows.map(({ key }) => key)).not.toContain('contact');
  });

  it('leaves out pages without answers', () => {
    expect(fullTextOf(rules, { title: 'Tuin', answers: {}, requestedCents: null }, facts)).toHaveLength(1);
  });

  it('shows choices by their label, numbers and yes or no in words', () => {
    const more: Answers = { pick: 'a', picks: ['a', 'b'], visitors: 12.5, open: false, day: '2027-01-02' };
    const [page] = fullTextOf(
      { ...rules, form: [longPage] },
      { title: '', answers: more, requestedCents: null },
      facts,
    );
    const values = new Map(page?.rows.map((row) => [row.key, row.value]));
    expect(values.get('visitors')).toEqual({ kind: 'text', text: '12,5' });
    expect(values.get('open')).toEqual({ kind: 'text', text: 'Nee' });
    expect(values.get('day')).toEqual({ kind: 'text', text: '2 januari 2027' });
    expect(values.get('picks')).toMatchObject({
      kind: 'list',
      items: [expect.any(String), expect.any(String)],
    });
  });
});

import { expect, it } from 'vitest';
import { renderPage } from './html.ts';
import { Layout } from './layout.tsx';

it('renders a whole document in the language of the reader', () => {
  const html = renderPage(
    <Layout title="Proef" lang="en" nonce="abc" actor={null} nav={[]} path="/" alternateLangHref="/?taal=nl">
      <h1>Hello</h1>
    </Layout>,
  );
  expect(html).toMatch(/^<!DOCTYPE html><html lang="en">/);
  expect(html).toContain('<title>Proef – Hoofdveld</title>');
  expect(html).toContain('nonce="abc"');
});

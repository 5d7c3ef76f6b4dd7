/** Base funding: who co-ordinates a network comes to its sum, and tries other numbers, with and without script. */
import { afterAll, expect, test } from 'vitest';
import { today } from '../../src/kernel/dates.ts';
import { watchErrors } from '../support/browser.ts';
import { demoCity } from '../support/demo-city.ts';
import { desktop, faultsOf, openAs, phone, press, seeTitle } from '../support/journey.ts';
import { servedApp } from '../support/served-app.ts';

const app = await servedApp({ from: await demoCity() });
afterAll(() => app.close());

const year = today(app.deps.clock).year + 1;
test.for([phone, desktop])(
  'the same sum moves by itself, or at the press of a button: %o',
  async (screen) => {
    const page = await openAs(app, 'organisatie', screen);
    const errors = watchErrors(page);
    await page.goto('/netwerken/deur-aan-deur-middelland');
    await page.getByRole('link', { name: 'Naar basisfinanciering' }).click();
    await seeTitle(page, 'Basisfinanciering');
    await page.getByRole('link', { name: `Basisfinanciering ${year}` }).click();
    await page.getByRole('link', { name: 'De som, regel voor regel' }).click();
    await seeTitle(page, 'De som van');
    expect(await faultsOf(page)).toEqual([]);
    const total = page.locator('[data-figure="total"]');
    const before = await total.textContent();
    await page.getByLabel('Bijdrage in exploitatie per organisatie, in euro').fill('0');
    if (!screen.javaScript) {
      expect(await total.textContent()).toBe(before);
      await press(page, 'Reken uit');
    }
    await page.locator(`[data-figure="total"]:not(:text-is("${before}"))`).waitFor();
    const tried = await total.textContent();
    if (screen.javaScript) {
      const fte = page.getByLabel('Coördinatie voor het netwerk, in fte');
      await fte.fill('abc');
      expect(await fte.getAttribute('aria-invalid')).toBe('true');
      expect(await total.textContent()).toBe(tried);
      await fte.fill('0,5');
      expect(await fte.getAttribute('aria-invalid')).toBe('false');
    }
    // What the browser computed is what the server computes.
    await page.goto(`/netwerken/deur-aan-deur-middelland/basisfinanciering/${year}/som?running=0`);
    expect(await total.textContent()).toBe(tried);
    expect(await faultsOf(page)).toEqual([]);
    expect(errors).toEqual([]);
  },
);

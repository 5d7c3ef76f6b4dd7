import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const options: RunOptions = {
  // What a frame shows is a page of ours, which is visited by itself.
  iframes: false,
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  // Off by default in axe; WCAG 2.2 asks for it (2.5.8).
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

declare global {
  interface Window {
    axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };
  }
}

/**
 * Timers rest where a page's scripts are off, and axe uses them to take breath; promises still run. Its long timers
 * are only there to give up, and nothing here is waited for that could hang.
 */
function timersAsPromises(): void {
  if (matchMedia('(scripting: enabled)').matches) return;
  const later = (callback: () => void, delay = 0) => {
    if (delay < 100) Promise.resolve().then(callback);
    return 0;
  };
  Object.assign(window, { setTimeout: later });
}

/**
 * Runs axe on the page as it stands: WCAG 2.0, 2.1 and 2.2, levels A and AA. Also works where scripts are off and
 * where the page's policy forbids foreign ones, because the debugger injects it.
 * @returns one line per violation and element, empty when there is none
 */
export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(timersAsPromises);
  await page.evaluate(source);
  return linesOf(await page.evaluate((run) => window.axe.run(document, run), options));
}

function linesOf({ violations }: AxeResults): string[] {
  return violations.flatMap((violation) =>
    violation.nodes.map(
      (node) =>
        `${violation.id}: ${violation.help}: ${node.target.join(' ')}: ${node.failureSummary?.replaceAll(/\s+/g, ' ') ?? ''}`,
    ),
  );
}

/**
 * WCAG 1.4.10: at 320 CSS pixels nothing needs scrolling sideways. What scrolls inside its own frame (a wide table)
 * is allowed.
 * @throws Error that names the elements that stick out
 */
export async function assertNoHorizontalScroll(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const root = document.scrollingElement ?? document.documentElement;
    const width = root.clientWidth;
    if (root.scrollWidth <= width) return null;
    const wide = [...document.body.querySelectorAll('*')].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && box.right > width + 0.5;
    });
    // The innermost are the cause; what holds them only follows.
    const causes = wide.filter(
      (element) => !wide.some((other) => other !== element && element.contains(other)),
    );
    const name = (element: Element) =>
      `<${element.localName}${element.id ? ` id="${element.id}"` : ''}${element.className ? ` class="${String(element.getAttribute('class'))}"` : ''}>`;
    return { scrollWidth: root.scrollWidth, width, causes: causes.slice(0, 5).map(name) };
  });
  if (found === null) return;
  throw new Error(
    `${page.url()} is ${found.scrollWidth} px wide in a window of ${found.width} px: ${found.causes.join(', ')}`,
  );
}

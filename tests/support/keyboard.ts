import type { Page } from 'playwright-core';

export type TabResult = {
  /** What got focus, in order: `a "Agenda"`, `input "q"`. */
  readonly order: readonly string[];
  /** One line per fault: not reachable, focus not visible, focused but hidden or covered. */
  readonly problems: readonly string[];
};

/** Lives in the page between key presses; everything in it must be self-contained. */
type Walk = {
  readonly all: readonly HTMLElement[];
  readonly before: Map<Element, string>;
  readonly reached: Set<Element>;
  /** The element that got focus last. */
  last: Element | null;
  /** Names and faults so far. */
  readonly order: string[];
  readonly problems: string[];
  /** Tab was pressed. */
  begun: boolean;
  /** Focus left the page, or came where it was before. */
  over: boolean;
};

declare global {
  interface Window {
    hvWalk: Walk;
    hvLook: (element: Element) => string;
    hvName: (element: Element) => string;
    hvJudge: (() => void) | undefined;
  }
}

/** Finds what Tab should reach and remembers how each element looks without focus. */
function prepare(): number {
  const interactive =
    'a[href], area[href], button, input, select, textarea, summary, iframe, audio[controls], video[controls], [contenteditable=""], [contenteditable="true"], [tabindex]';
  // Focus may show on the element, on its label (a drawn check box) or on what wraps it.
  window.hvLook = (element) => {
    const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
    return [element, element.parentElement, element.nextElementSibling, ...labels]
      .flatMap((seen) =>
        seen ? [null, '::before', '::after'].map((part) => getComputedStyle(seen, part)) : [],
      )
      .map((style) => {
        const outline =
          style.outlineStyle === 'none' || style.outlineWidth === '0px'
            ? 'none'
            : `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`;
        return [
          outline,
          style.boxShadow,
          style.backgroundColor,
          style.borderColor,
          style.borderWidth,
          style.textDecoration,
        ].join('|');
      })
      .join('\n');
  };
  window.hvName = (element) => {
    const words =
      element.getAttribute('aria-label') ?? element.getAttribute('name') ?? element.textContent ?? '';
    return `${element.localName} "${words.trim().replaceAll(/\s+/g, ' ').slice(0, 50) || element.id}"`;
  };
  const firstRadio = new Map<string, HTMLElement>();
  const all = [...document.querySelectorAll<HTMLElement>(interactive)].filter((element) => {
    if (element.tabIndex < 0 || element.matches(':disabled, input[type=hidden]')) return false;
    if (element.closest('[inert]') !== null || !element.checkVisibility({ visibilityProperty: true }))
      return false;
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
    // Tab enters a group of radio buttons once; the arrows move inside it.
    const group = `${element.form?.id ?? ''}/${element.form?.action ?? ''}/${element.name}`;
    const chosen = firstRadio.get(group);
    if (chosen === undefined || element.checked) firstRadio.set(group, element);
    return true;
  });
  const radios = new Set(firstRadio.values());
  const isOtherRadio = (element: HTMLElement) =>
    element instanceof HTMLInputElement && element.type === 'radio' && !radios.has(element);
  const expected = all.filter((element) => !isOtherRadio(element));
  (document.activeElement as HTMLElement | null)?.blur();
  getSelection()?.removeAllRanges();
  window.hvWalk = {
    all: expected,
    before: new Map(expected.map((element) => [element, window.hvLook(element)])),
    reached: new Set(),
    last: null,
    order: [],
    problems: [],
    begun: false,
    over: false,
  };
  // A date field takes up to five presses: day, month, year, the button and on. So does a player: play, time, volume, more.
  const parted = expected.filter((element) =>
    element.matches('[type=date], [type=time], [type=month], audio, video'),
  );
  return expected.length + parted.length * 4;
}

/**
 * Judges each element while it has focus: when the next Tab is pressed, so that the page has scrolled to it. Presses
 * need not wait for one another then, and the page need not be drawn in between.
 */
function judgeAtTab(): void {
  if (window.hvJudge !== undefined) return;
  window.hvJudge = judge;
  document.addEventListener(
    'keydown',
    () => {
      if (window.hvWalk.begun) judge();
      window.hvWalk.begun = true;
    },
    true,
  );

  function judge(): void {
    const walk = window.hvWalk;
    const element = document.activeElement;
    const { before, reached } = walk;
    const hasParts = (part: Element) =>
      part instanceof HTMLMediaElement ||
      (part instanceof HTMLInputElement &&
        ['date', 'time', 'month', 'week', 'datetime-local'].includes(part.type));
    if (walk.over) return;
    // Tab stays inside a date or time field for its day, month, year and calendar button, and inside a player.
    if (element !== null && reached.has(element) && element === walk.last && hasParts(element)) return;
    if (element === null || element === document.body || reached.has(element)) {
      walk.over = true;
      return;
    }
    reached.add(element);
    walk.last = element;
    const name = window.hvName(element);
    walk.order.push(name);
    const look = before.get(element);
    if (look === undefined) walk.problems.push(`${name}: takes focus but is hidden or not interactive`);
    else if (look === window.hvLook(element)) walk.problems.push(`${name}: focus is not visible`);
    const seen = [element, ...('labels' in element ? ((element as HTMLInputElement).labels ?? []) : [])];
    const boxes = seen
      .flatMap((part) => [...part.getClientRects()])
      .filter((box) => box.width > 1 && box.height > 1);
    const onTop = boxes.some((box) => {
      const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      return hit !== null && seen.some((part) => part.contains(hit) || hit.contains(part));
    });
    // A frame of the document (html, body) contains everything; only a hit inside the window counts.
    if (!onTop) walk.problems.push(`${name}: has focus but is outside the window or covered`);
  }
}

function result(): TabResult {
  window.hvJudge?.();
  const { all, reached, order, problems } = window.hvWalk;
  const unreached = all
    .filter((element) => !reached.has(element))
    .map((element) => `${window.hvName(element)}: cannot be reached with Tab`);
  return { order, problems: [...problems, ...unreached] };
}

const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 } as const;

/**
 * Walks through the page with Tab alone, from its start: every control is reached, shows that it has focus
 * (WCAG 2.4.7) and is not covered then (2.4.11). A page without its scripts is opened with them withheld.
 */
export async function tabThrough(page: Page): Promise<TabResult> {
  const expected = await page.evaluate(prepare);
  await page.evaluate(judgeAtTab);
  const debug = await page.context().newCDPSession(page);
  // A trap would never end; a correct page needs exactly as many steps as it has controls.
  const presses = Array.from({ length: expected + 5 }, () =>
    debug.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab }),
  );
  await Promise.all(presses);
  await debug.detach();
  return await page.evaluate(result);
}

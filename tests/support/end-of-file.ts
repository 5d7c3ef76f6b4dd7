/**
 * What a support module must put away when the test file that used it ends. Modules live as long as their worker, so
 * an `afterAll` of their own would count for the first file only; setup.ts calls this for each.
 */
const duties = new Set<() => Promise<void>>();

export function atEndOfFile(duty: () => Promise<void>): void {
  duties.add(duty);
}

export async function endFile(): Promise<void> {
  const due = [...duties];
  duties.clear();
  for (const duty of due) await duty();
}

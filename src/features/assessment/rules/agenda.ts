/** The meeting: ten minutes for each application, in the order of the pack. */
export const minutesPerItem = 10;

/** `19:30` → minutes since midnight; null for what is no time of day. */
export function readTime(value: string): number | null {
  const [, hours, minutes] = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(value.trim()) ?? [];
  return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes);
}

/** When the n-th item (from 0) begins; past midnight the clock starts again. */
export function itemTime(startMinutes: number, index: number): string {
  const at = (startMinutes + index * minutesPerItem) % (24 * 60);
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}

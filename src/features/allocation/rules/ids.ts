/** The published order of projects: whole numbers first by their value, then the others letter by letter. */
const whole = /^(0|[1-9]\d{0,14})$/;

export function byId(one: string, other: string): number {
  const numbers = [whole.test(one), whole.test(other)] as const;
  if (numbers[0] && numbers[1]) return Number(one) - Number(other);
  if (numbers[0] !== numbers[1]) return numbers[0] ? -1 : 1;
  return one < other ? -1 : one > other ? 1 : 0;
}
